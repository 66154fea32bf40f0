import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, PHONE_COLUMNS } from '../../src/discord/limits.ts';
import { cut } from '../../src/discord/render/cut.ts';
import { renderReply } from '../../src/discord/render/render.ts';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { SMALL_TALK } from '../../src/knowledge/small-talk.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import type { Block, Reply } from '../../src/replies/reply.ts';
import { createWords } from '../../src/replies/words.ts';
import { buttonsIn, choicesIn, detailsIn, viewIn } from './support/view.ts';

const knowledge = readKnowledge();
const replies = createReplies(knowledge, createWords());
const ids = [...knowledge.entries.keys()];
const asker = viewIn('id');

function rendered(...blocks: Block[]) {
  return renderReply({ language: 'id', sections: [{ title: 'Judul', blocks }], choices: [] }, asker);
}

function textLength({ embeds }: ReturnType<typeof renderReply>): number {
  const lengths = embeds.map(
    ({ title, description, footer }) => [title, description, footer?.text].join('').length,
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}

function expectWithinLimits(reply: Reply) {
  const payload = renderReply(reply, asker);
  expect(textLength(payload)).toBeLessThanOrEqual(LIMITS.embedsText);
  expect(payload.components.length).toBeLessThanOrEqual(LIMITS.rows);
  for (const row of payload.components)
    expect(row.components.length).toBeLessThanOrEqual(LIMITS.buttonsInRow);
  const customIds = buttonsIn(payload).map((button) => button.custom_id);
  expect(new Set(customIds).size).toBe(customIds.length);
  expect(JSON.stringify(payload)).not.toContain('…');
  return payload;
}

describe('the real replies', () => {
  const cases = LANGUAGES.flatMap((language) => ids.map((id) => [id, language] as const));

  test.each(cases)('%s in %s is shown whole', (id, language) => {
    const reply = replies.replyWith([id], language);
    const payload = expectWithinLimits(reply);
    expect(choicesIn(payload)).toHaveLength(reply.choices.length);
    expect(detailsIn(payload)).toHaveLength(reply.details ? reply.details.choices.length + 1 : 0);
    expect(payload.embeds[0]?.footer?.text).toBe(reply.sections[0]?.source);
  });

  test.each(LANGUAGES)('the three longest answers fit together in %s', (language) => {
    const size = (id: string) => textLength(renderReply(replies.replyWith([id], language), asker));
    const longest = [...ids].sort((a, b) => size(b) - size(a)).slice(0, 3);
    expect(expectWithinLimits(replies.replyWith(longest, language)).embeds).toHaveLength(3);
  });

  test.each(LANGUAGES.flatMap((language) => SMALL_TALK.map((kind) => [kind, language] as const)))(
    'small talk of %s in %s is shown whole',
    (kind, language) => {
      expectWithinLimits(replies.smallTalk(kind, language));
    },
  );

  test.each(LANGUAGES)('the salary table fits a phone in %s', (language) => {
    const [, block = ''] = renderReply(
      replies.replyWith(['salary'], language),
      asker,
    ).embeds[0]!.description!.split('```');
    const widths = block
      .trim()
      .split('\n')
      .map((line) => line.length);
    expect(widths).toHaveLength(5);
    expect(Math.max(...widths)).toBeLessThanOrEqual(PHONE_COLUMNS);
  });

  test.each(LANGUAGES)(
    'each step of the roadmap can be chosen by its number, in order, in %s',
    (language) => {
      const [overview, ...steps] = detailsIn(renderReply(replies.replyWith(['roadmap'], language), asker));
      expect(overview?.value).toBe('roadmap');
      expect(overview?.default).toBe(true);
      expect(steps.map(({ label }) => label.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.']);
    },
  );

  test.each(LANGUAGES)('a detail stands chosen among its neighbours in %s', (language) => {
    const lines = detailsIn(renderReply(replies.replyWith(['salary.senior'], language), asker));
    expect(lines.map(({ value }) => value)).toContain('salary');
    expect(lines.filter((line) => line.default).map(({ value }) => value)).toEqual(['salary.senior']);
  });

  test.each(LANGUAGES)(
    'an answer can be praised, blamed and removed; what only the asker sees not removed',
    (language) => {
      const reply = replies.replyWith(['salary', 'tools'], language);
      const labels = (ephemeral: boolean) =>
        buttonsIn(renderReply(reply, { ...viewIn(language), ephemeral })).map(({ label }) => label);
      const own = { id: ['Membantu', 'Kurang membantu'], en: ['Helpful', 'Not helpful'] }[language];
      expect(labels(true).slice(-2)).toEqual(own);
      expect(labels(false).slice(-3)).toEqual([...own, { id: 'Hapus', en: 'Remove' }[language]]);
    },
  );
});

describe('blocks', () => {
  const description = (...blocks: Block[]) => rendered(...blocks).embeds[0]?.description;

  test('lists are bullets and steps are numbered, names in bold', () => {
    const items = [
      { name: 'Satu', text: 'pertama' },
      { name: 'Dua', text: '' },
    ];
    expect(description({ kind: 'list', items })).toBe('- **Satu**: pertama\n- **Dua**');
    expect(description({ kind: 'steps', steps: items })).toBe('1. **Satu**: pertama\n2. **Dua**');
  });

  test('a narrow table is a code block with its columns in line', () => {
    const table = {
      kind: 'table',
      columns: ['Level', 'Gaji'],
      rows: [
        ['Junior', '7–15'],
        ['Mid', '15'],
      ],
    } as const;
    expect(description(table)).toBe('```\nLevel   Gaji\n------------\nJunior  7–15\nMid     15\n```');
  });

  test('a wide table becomes lines of key and value', () => {
    const rows = [['Senior (5+ tahun)', 'Rp30.000.000 – Rp60.000.000+']] as const;
    const table = { kind: 'table', columns: ['Level', 'Gaji'], rows } as const;
    expect(description(table)).toBe('Level: Gaji\n- **Senior (5+ tahun)**: Rp30.000.000 – Rp60.000.000+');
  });

  test('plain names never become Markdown, mentions or the end of a code block', () => {
    const name = '**x** [y](z) <@1> `q`';
    expect(description({ kind: 'list', items: [{ name, text: '' }] })).toBe(
      '- **\\*\\*x\\*\\* \\[y\\](z) \\<\\@1\\> \\`q\\`**',
    );
    const table = { kind: 'table', columns: ['a', 'b'], rows: [['```', 'x']] } as const;
    expect(description(table)).toBe('a: b\n- **\\`\\`\\`**: x');
  });

  test('the heading of the choices ends the text of the last embed', () => {
    const section = { title: 'T', blocks: [{ kind: 'text', text: 'isi' }] } as const;
    const choices = [{ label: 'Gaji', answer: 'salary' }];
    const reply = {
      language: 'id',
      sections: [section, section],
      choicesHeading: 'Terkait',
      choices,
    } as const;
    const texts = renderReply(reply, asker).embeds.map((embed) => embed.description);
    expect(texts).toEqual(['isi', 'isi\n\n**Terkait**']);
  });

  test('the same answer gets one button', () => {
    const choices = [
      { label: 'Gaji', answer: 'salary' },
      { label: 'Gaji lagi', answer: 'salary' },
    ];
    const reply = { language: 'id', sections: [{ title: 'T', blocks: [] }], choices } as const;
    expect(choicesIn(renderReply(reply, asker))).toHaveLength(1);
  });
});

describe('as a last resort', () => {
  test('whatever a reply says, the message stays within limits', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const text = fc.tuple(word, fc.nat(2_000)).map(([part, times]) => part.repeat(times));
    const section = fc.record({
      title: text,
      source: text,
      blocks: fc.array(fc.record({ kind: fc.constant('text' as const), text }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 3 }), (sections) => {
        const payload = renderReply({ language: 'id', sections, choices: [] }, asker);
        expect(textLength(payload)).toBeLessThanOrEqual(LIMITS.embedsText);
        for (const embed of payload.embeds) {
          expect(embed.title!.length).toBeLessThanOrEqual(LIMITS.embedTitle);
          expect(embed.description!.length).toBeLessThanOrEqual(LIMITS.embedDescription);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a text is cut after a word, or anywhere if it is one long word', () => {
    expect(cut('satu dua tiga', 13)).toBe('satu dua tiga');
    expect(cut('satu dua tiga', 10)).toBe('satu dua…');
    expect(cut('aaaaaaaaaa', 5)).toBe('aaaa…');
    expect(cut('aaa😀😀', 5)).toBe('aaa…');
  });
});
