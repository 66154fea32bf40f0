import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { faultNotice, outdatedNotice } from '../../src/discord/deliver/notices.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { renderReply } from '../../src/discord/render/render.ts';
import type { Content } from '../../src/knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../../src/knowledge/language.ts';
import { SMALL_TALK } from '../../src/knowledge/small-talk.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { readLexicon } from '../../src/read-lexicon.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import { findLocaleMistakes } from '../../src/replies/locale-mistakes.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { createWords } from '../../src/replies/words.ts';
import { messageRefusals } from '../../src/sandbox/rules/message.ts';
import { buttonsIn, choicesIn, viewIn } from '../discord/support/view.ts';
import { find, read } from './files.ts';

const knowledge = readKnowledge();
const lexicon = readLexicon();
const words = createWords();
const replies = createReplies(knowledge, words);
const ids = [...knowledge.entries.keys()];

describe('both languages', () => {
  test('have the same words in every file of locales/', () => {
    const locale = (language: Language) =>
      Object.fromEntries(
        find(`locales/${language}/*.json`).map((path) => [path.split('/')[2], JSON.parse(read(path))]),
      );
    const locales = { id: locale('id'), en: locale('en') };
    expect(Object.keys(locales.id)).toContain('commands.json');
    expect(findLocaleMistakes(locales)).toEqual([]);
  });

  test.each(ids)('have the same parts of %s, with the same answers behind them', (id) => {
    const { id: indonesian, en: english } = knowledge.entries.get(id)!.content;
    expect(shapeOf(english)).toEqual(shapeOf(indonesian));
  });

  test('name every topic, and ask for every family of outside questions', () => {
    const topics = ids.filter((id) => !id.includes('.')).sort();
    for (const language of LANGUAGES) {
      expect([...lexicon.topics[language].keys()].sort()).toEqual(topics);
      for (const { id, questions } of lexicon.outside) expect(questions[language], id).not.toEqual([]);
      for (const kind of SMALL_TALK) expect(lexicon.smallTalk[kind][language], kind).not.toEqual([]);
    }
  });
});

test('every answer that a family of outside questions offers is there', () => {
  const offered = lexicon.outside.flatMap(({ nearest }) => nearest);
  expect(offered.filter((id) => !knowledge.entries.has(id))).toEqual([]);
});

describe.each(LANGUAGES)('Discord takes and shows whole, in %s,', (language) => {
  const byTitle = [...ids].sort((a, b) => titleOf(b).length - titleOf(a).length);
  const bySize = [...ids].sort((a, b) => sizeOf([b]) - sizeOf([a]));
  const others = (of: readonly string[], id: string, count: number) =>
    of.filter((other) => other !== id).slice(0, count);

  test.each(ids)('%s as an answer, with the two longest others, and as a suggestion', (id) => {
    const longTitles = others(byTitle, id, 4);
    expectWhole(replies.replyWith([id], language));
    expectWhole(reply({ kind: 'answer', answers: [id, ...others(bySize, id, 2)] }));
    expectWhole(reply({ kind: 'suggestions', suggestions: [id, ...longTitles] }));
    expectWhole(reply({ kind: 'no-answer', suggestions: [id, ...longTitles] }));
  });

  test.each(lexicon.unknowns)('that nothing is known of anything in $kind', ({ about, names }) => {
    const longest = longestOf(names.map(({ name }) => name));
    const topic = longestOf([...lexicon.topics[language].values()]);
    const name = about[language].replace('{topic}', topic).replace('{name}', longest);
    expectWhole(reply({ kind: 'no-answer', unknown: { name: { id: name, en: name } } }));
  });

  test.each(lexicon.outside)('that nothing is known of $id', ({ name, nearest }) => {
    expectWhole(reply({ kind: 'no-answer', unknown: { name }, suggestions: nearest }));
  });

  test.each(SMALL_TALK)('small talk: %s', (smallTalk) => {
    expectWhole(reply({ kind: 'small-talk', smallTalk }));
  });

  test('that something went wrong, or is out of date', () => {
    expectWhole(faultNotice(words, language, '9'.repeat(20)));
    expectWhole(outdatedNotice(words, language));
  });

  function titleOf(id: string): string {
    return knowledge.entries.get(id)!.content[language].title;
  }

  function sizeOf(answers: readonly string[]): number {
    return JSON.stringify(replies.replyWith(answers, language).sections).length;
  }

  function reply(answer: Partial<Answer> & Pick<Answer, 'kind'>): Reply {
    const blank = { question: '', languageKnown: true, answers: [], suggestions: [], confidence: 1 };
    return replies.replyTo({ ...blank, language, ...answer });
  }
});

/** Renders for a person whose id is as long as Discord's get. */
function expectWhole(reply: Reply): void {
  const payload = renderReply(reply, viewIn(reply.language));
  const { embeds, components } = payload;
  expect(messageRefusals(payload)).toEqual([]);
  expect(embeds).toHaveLength(reply.sections.length);
  expect(embeds.length).toBeLessThanOrEqual(LIMITS.embeds);
  expect(lengthOf(embeds)).toBeLessThanOrEqual(LIMITS.embedsText);
  for (const embed of embeds) {
    expect(lengthOf([{ title: embed.title }])).toBeLessThanOrEqual(LIMITS.embedTitle);
    expect(lengthOf([{ description: embed.description }])).toBeLessThanOrEqual(LIMITS.embedDescription);
  }
  expect(choicesIn(payload)).toHaveLength(reply.choices.length);
  expect(components.length).toBeLessThanOrEqual(LIMITS.rows);
  for (const { label, custom_id } of buttonsIn(payload)) {
    expect(label?.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
    expect(custom_id.length).toBeLessThanOrEqual(LIMITS.customId);
  }
  expect(JSON.stringify(payload), 'a text was shortened').not.toContain('…');
}

interface Texts {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly footer?: { readonly text: string } | undefined;
}

function lengthOf(embeds: readonly Texts[]): number {
  return embeds.map(({ title, description, footer }) => [title, description, footer?.text].join('')).join('')
    .length;
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** What a person can tell apart in an entry without reading its words. */
function shapeOf({ body, list, steps, table }: Content) {
  const answers = (items: readonly { readonly answer?: string }[] = []) => items.map(({ answer }) => answer);
  return {
    hasBody: body !== undefined,
    list: list && answers(list),
    steps: steps && answers(steps),
    table: table && answers(table.rows),
  };
}
