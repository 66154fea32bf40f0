import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, Locale } from 'discord-api-types/v10';
import { afterEach, describe, expect, test } from 'vitest';
import { fillPages } from '../../src/discord/unanswered-panel/pages.ts';
import { readLabelled } from '../../src/evaluation/read-labelled.ts';
import { parseMarkdown } from '../../src/sandbox/page/markdown/blocks.ts';
import type { Person } from '../../src/sandbox/sandbox.ts';
import { useFragileStage } from './support/fragile-stage.ts';
import { changedBy, isPrivate, privately, textOf } from './support/panel.ts';
import { buttonOf, buttonsOf, embedOf, messageOf, selectsOf } from './support/stage.ts';

const { contents, database, english, moderator, stage, student, umum } = useFragileStage();

afterEach(async () => {
  database.broken = false;
  moderator().locale = Locale.Indonesian;
  await stage.store.forgetUnanswered(guild());
});

const guild = () => stage.sandbox.world.guild;

async function count(question: string, times = 1, language: 'id' | 'en' = 'id') {
  for (let time = 0; time < times; time++) {
    await stage.store.countUnanswered(guild(), { question, language });
  }
}

async function open(channel = umum()) {
  return messageOf(await moderator().command(channel, 'unanswered'));
}

async function press(panel: APIMessage, label: string) {
  return changedBy(await moderator().press(panel.id, buttonOf(panel, label)));
}

/** The select by which a question is forgotten. @throws if there is none. */
function forgetSelect(panel: APIMessage) {
  const [select] = selectsOf(panel);
  if (!select) throw new Error('The panel has no select.');
  return select;
}

async function forget(panel: APIMessage, label: string) {
  const { custom_id, options } = forgetSelect(panel);
  const value = options.find((option) => option.label === label)?.value ?? '';
  return changedBy(await moderator().select(panel.id, custom_id, [value]));
}

/** What a reader sees of Markdown: its plain text. @throws if anything in it is a link, a mention, code or the like. */
function plain(markdown: string): string {
  const allowed = /"kind":"(?:paragraph|list|text|bold|break)"/g;
  const blocks = JSON.stringify(parseMarkdown(markdown));
  const other = blocks.replace(allowed, '').match(/"kind":"\w+"/);
  if (other) throw new Error(`There is a ${other[0]} in: ${markdown}`);
  return [...blocks.matchAll(/"text":("(?:[^"\\]|\\.)*")/g)]
    .map(([, text = '""']) => JSON.parse(text))
    .join('');
}

const HOSTILE = [
  '@everyone @here <@1141567326781440000> <@&1141567326781440000>',
  '[gratis](http://evil.example) https://evil.example <https://evil.example>',
  '# judul **tebal** ||rahasia|| `kode` ```js',
  '> kutipan - daftar 1. satu :smile: </ask:1> <t:1:R>',
  '{{count}} $t(errors:fault.title) $& $1',
];

describe('/unanswered', () => {
  test('is offered in servers to those who may manage them', () => {
    const names = (who: Person, channel: string) => who.commands(channel).map(({ name }) => name);
    expect(names(moderator(), umum())).toContain('unanswered');
    expect(names(student(), umum())).not.toContain('unanswered');
    expect(names(moderator(), moderator().dm)).not.toContain('unanswered');
    const command = moderator()
      .commands(umum())
      .find(({ name }) => name === 'unanswered');
    expect(command?.name_localizations).toMatchObject({ id: 'tak-terjawab', 'en-US': 'unanswered' });
  });

  test('counts what members asked in public without finding an answer, and never who', async () => {
    const ask = (who: Person, options: Record<string, string | boolean>) =>
      who.command(umum(), 'ask', options);
    const { username, id } = student().user;
    await ask(student(), { question: `Resep nasi goreng dong, aku <@${id}>` });
    await ask(english(), { question: `resep nasi goreng dong, aku <@${id}>` });
    await ask(english(), { question: 'What is the capital of France?' });
    await ask(student(), { question: 'resep rendang', private: true });
    await ask(student(), { question: 'gaji senior berapa' });
    await expect.poll(async () => (await stage.store.unanswered(guild())).length).toBe(2);

    const panel = await open();
    expect(isPrivate(panel)).toBe(true);
    const lines = textOf(panel)
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(lines).toEqual([
      '- **resep nasi goreng dong, aku**: 2 kali · Indonesia',
      '- **what is the capital of france?**: 1 kali · Inggris',
    ]);
    expect(JSON.stringify(panel.embeds)).not.toContain(username);
    expect(JSON.stringify(panel.embeds)).not.toContain(id);
  });

  test.each([
    [Locale.Indonesian, 'Pertanyaan yang belum terjawab', 'Belum ada.', ['Masukan anggota']],
    [Locale.EnglishUS, 'Questions without an answer', 'None yet.', ['Feedback']],
  ])(
    'says in %s where there is none, and offers nothing to do with them',
    async (locale, title, text, labels) => {
      moderator().locale = locale;
      const panel = await open(stage.sandbox.world.channels.thread);
      expect(embedOf(panel).title).toBe(title);
      expect(textOf(panel)).toContain(text);
      expect(buttonsOf(panel).map(({ label }) => label)).toEqual(labels);
      expect(selectsOf(panel)).toEqual([]);
    },
  );

  test('has ten on a page, most asked first', async () => {
    for (let number = 1; number <= 23; number++) await count(`pertanyaan ${number}`, 24 - number);
    const first = await open();
    expect(textOf(first)).toContain('**pertanyaan 1**: 23 kali');
    expect(forgetSelect(first).options.map(({ label }) => label)).toEqual(
      Array.from({ length: 10 }, (_, index) => `pertanyaan ${index + 1}`),
    );
    expect(textOf(first)).toContain('Halaman 1 dari 3');
    await expect(moderator().press(first.id, buttonOf(first, 'Sebelumnya'))).rejects.toThrow('disabled');

    await stage.restart();
    const last = await press(await press(first, 'Berikutnya'), 'Berikutnya');
    expect(textOf(last)).toContain('Halaman 3 dari 3');
    expect(forgetSelect(last).options.map(({ label }) => label)).toEqual([
      'pertanyaan 21',
      'pertanyaan 22',
      'pertanyaan 23',
    ]);
    await expect(moderator().press(last.id, buttonOf(last, 'Berikutnya'))).rejects.toThrow('disabled');
    expect(textOf(await press(last, 'Sebelumnya'))).toContain('Halaman 2 dari 3');
  });

  test('shows questions as plain text, however long and odd', async () => {
    const longest = `${'*_~|<>[]@`'.repeat(30)}`;
    for (let number = 0; number < 10; number++) await count(`${number}${longest}`.slice(0, 200), 2);
    const full = await open();
    expect(plain(textOf(full))).toContain('0*_~|<>[]@`');
    expect(textOf(full).length).toBeLessThan(4096);
    expect(textOf(full).match(/2 kali/g)).toHaveLength(10);
    for (const question of HOSTILE) await count(question, 3);
    const panel = await open();
    for (const question of HOSTILE) expect(plain(textOf(panel))).toContain(question);
    expect(forgetSelect(panel).options.map(({ label }) => label)).toContain(HOSTILE[0]);
  });

  test('shows no invisible characters, and says where nothing else is left', async () => {
    await count('ga\u202Eji\u200B berapa', 2);
    await count('\u200B\u202E');
    const panel = await open();
    expect(textOf(panel)).toContain('- **gaji berapa**: 2 kali');
    expect(textOf(panel)).toContain('- **(tidak terbaca)**: 1 kali');
    expect(forgetSelect(panel).options.map(({ label }) => label)).toEqual(['gaji berapa', '(tidak terbaca)']);
  });
});

describe('a question can be forgotten', () => {
  test('that very one, in its language', async () => {
    await count('machine learning', 2, 'en');
    await count('machine learning', 1, 'id');
    const panel = await open();
    const changed = await forget(panel, 'machine learning');
    expect(textOf(changed)).toContain('**machine learning**: 1 kali · Indonesia');
    expect(await stage.store.unanswered(guild())).toEqual([
      { question: 'machine learning', language: 'id', count: 1 },
    ]);
  });

  test('the last of a page too: the page before is shown then', async () => {
    for (let number = 1; number <= 11; number++) await count(`pertanyaan ${number}`, 12 - number);
    const second = await press(await open(), 'Berikutnya');
    const changed = await forget(second, 'pertanyaan 11');
    expect(textOf(changed)).toContain('**pertanyaan 1**');
    expect(textOf(changed)).not.toContain('Halaman');
  });

  test('twice at once, and after somebody else forgot it', async () => {
    await count('resep rendang', 2);
    await count('resep soto');
    const panel = await open();
    const { custom_id, options } = forgetSelect(panel);
    const again = () => moderator().forge(panel.id, custom_id, [options[0]?.value ?? '']);
    for (const outcome of await Promise.all([again(), again(), again()])) {
      expect(textOf(changedBy(outcome))).toContain('**resep soto**');
    }
    expect(textOf(changedBy(await again()))).not.toContain('resep rendang');
    expect(await stage.store.unanswered(guild())).toHaveLength(1);
  });
});

describe('all questions can be forgotten', () => {
  test('by one button, in both languages, twice at once, after a restart', async () => {
    await count('resep soto');
    await count('soto recipe', 2, 'en');
    const panel = await open();
    expect(buttonOf(panel, 'Lupakan semua')).toBe('unanswered:1:forget-all');
    await stage.restart();
    const press = () => moderator().press(panel.id, 'unanswered:1:forget-all');
    for (const outcome of await Promise.all([press(), press()])) {
      expect(textOf(changedBy(outcome))).toContain('Belum ada');
    }
    expect(await stage.store.unanswered(guild())).toEqual([]);
    expect(buttonsOf(await open()).map(({ label }) => label)).not.toContain('Lupakan semua');
    await count('soto recipe', 1, 'en');
    moderator().locale = Locale.EnglishUS;
    expect(buttonOf(await open(), 'Forget all')).toBe('unanswered:1:forget-all');
  });

  test('not by somebody else, and not while the database is gone', async () => {
    await count('resep soto');
    const panel = await open();
    const answer = messageOf(await student().command(umum(), 'salary'));
    const forged = await student().forge(answer.id, 'unanswered:1:forget-all');
    expect(privately(forged)).toBe('Ini bukan untukmu');
    database.broken = true;
    expect(privately(await moderator().press(panel.id, 'unanswered:1:forget-all'))).toBe('Belum tersimpan');
    database.broken = false;
    expect(await stage.store.unanswered(guild())).toHaveLength(1);
  });
});

describe('all questions can be downloaded', () => {
  async function download(panel: APIMessage, label: string) {
    const message = messageOf(await moderator().press(panel.id, buttonOf(panel, label)));
    expect(isPrivate(message)).toBe(true);
    const [file] = message.attachments;
    if (!file) throw new Error('The message has no file.');
    return { message, name: file.filename, text: await (await fetch(file.url)).text() };
  }

  test('as JSON lines that the evaluation takes, while the panel stays', async () => {
    for (let number = 1; number <= 12; number++) await count(`pertanyaan ${number}`, 14 - number);
    for (const question of HOSTILE) await count(question, 1, 'en');
    await count('\u200B');
    const panel = await open();
    const { name, text } = await download(panel, 'Unduh semua');
    expect(name).toBe('unanswered.jsonl');
    expect(text.split('\n')[0]).toBe(
      '{"q":"pertanyaan 1","lang":"id","style":"any","gold":[],"kind":"near-oos"}',
    );
    const path = join(mkdtempSync(join(tmpdir(), 'unanswered-')), name);
    writeFileSync(path, text);
    const [labelled] = readLabelled([path], new Set(contents().knowledge.entries.keys()));
    expect(labelled?.questions.map(({ q }) => q).slice(0, 12)).toEqual(
      Array.from({ length: 12 }, (_, index) => `pertanyaan ${index + 1}`),
    );
    expect(labelled?.questions).toHaveLength(12 + HOSTILE.length);
    for (const { kind, gold } of labelled?.questions ?? []) expect([kind, gold]).toEqual(['near-oos', []]);
    expect(
      moderator()
        .messages(umum())
        .find(({ id }) => id === panel.id)?.embeds,
    ).toEqual(panel.embeds);
  });

  test('with what to do with them, in English too', async () => {
    moderator().locale = Locale.EnglishGB;
    await count('capital of france', 1, 'en');
    const { message } = await download(await open(), 'Download all');
    expect(textOf(message)).toContain('`npm run eval`');
  });

  test('unless all are forgotten meanwhile', async () => {
    await count('resep rendang');
    const panel = await open();
    await forget(panel, 'resep rendang');
    expect(textOf(changedBy(await moderator().forge(panel.id, 'unanswered:1:export')))).toContain(
      'Belum ada.',
    );
  });
});

describe('what members think', () => {
  const vote = (userId: string, answer: string, helpful: boolean) =>
    stage.store.vote({ userId, guildId: guild(), answer, helpful });
  const remark = (answer: string, text: string) => stage.store.remark({ guildId: guild(), answer, text });

  test('is told where nobody has said anything, and there is a way back', async () => {
    await count('resep rendang');
    const panel = await press(await open(), 'Masukan anggota');
    expect(textOf(panel)).toContain('Belum ada yang menilai');
    expect(textOf(await press(panel, 'Kembali'))).toContain('**resep rendang**');
  });

  test('is shown for each answer with its votes and remarks, in both languages, after a restart', async () => {
    await vote('1', 'salary.senior', false);
    await vote('2', 'salary.senior', false);
    await vote('3', 'salary.senior', true);
    await vote('1', 'roadmap', true);
    await vote('1', 'gone.answer', true);
    await remark('salary.senior', 'angkanya sudah lama');
    await remark('salary.senior', 'kotor atau bersih?\n\nkurang jelas');
    const panel = await open();
    await stage.restart();
    const shown = await press(panel, 'Masukan anggota');
    expect(embedOf(shown).title).toBe('Masukan anggota');
    expect(plain(textOf(shown))).toContain(
      'Gaji level senior (5+ tahun) (salary.senior)Membantu: 1 · Kurang membantu: 2',
    );
    const text = textOf(shown);
    expect(text).toContain('- “kotor atau bersih? kurang jelas”\n- “angkanya sudah lama”');
    expect(text).toContain(
      '**Cara menjadi Machine Learning Engineer** (roadmap)\nMembantu: 1 · Kurang membantu: 0',
    );
    expect(text).toContain('**gone.answer** (gone.answer)');
    expect(text.indexOf('salary.senior')).toBeLessThan(text.indexOf('roadmap'));

    moderator().locale = Locale.EnglishUS;
    const english = changedBy(await moderator().press(shown.id, 'unanswered:1:page:0'));
    const feedback = await press(english, 'Feedback');
    expect(embedOf(feedback).title).toBe('What members think');
    expect(textOf(feedback)).toContain('Helpful: 1 · Not helpful: 2');
    await press(feedback, 'Back');
  });

  test('comes from the buttons and the form under answers', async () => {
    const answer = messageOf(await student().command(umum(), 'tools'));
    const outcome = await english().press(answer.id, buttonOf(answer, 'Kurang membantu'));
    if (outcome.kind !== 'modal') throw new Error('No form was opened.');
    await english().submit(outcome.modal, {
      remark: 'mana @everyone [tautannya](http://evil.example)?',
    });
    const text = textOf(await press(await open(), 'Masukan anggota'));
    expect(plain(text)).toContain('“mana @everyone [tautannya](http://evil.example)?”');
    expect(text).not.toContain(english().user.username);
  });

  test('is plain text, whole, on as many pages as it needs', async () => {
    const longest = '*'.repeat(990);
    for (const text of HOSTILE) await remark('skills', `${text}\n# baris kedua\u202E`);
    for (let number = 0; number < 8; number++) await remark('duties', `${number}${longest}`);
    let panel = await press(await open(), 'Masukan anggota');
    const pages = [textOf(panel)];
    while (buttonsOf(panel).some(({ label }) => label === 'Berikutnya') && pages.length < 20) {
      const [, number = '', of = ''] = /Halaman (\d+) dari (\d+)/.exec(textOf(panel)) ?? [];
      if (number === of) break;
      panel = await press(panel, 'Berikutnya');
      pages.push(textOf(panel));
    }
    expect(pages.length).toBeGreaterThan(3);
    const all = plain(pages.join('\n\n'));
    for (const text of HOSTILE) expect(all).toContain(`“${text} # baris kedua”`);
    for (let number = 0; number < 8; number++) expect(all).toContain(`“${number}${longest}”`);
    for (const page of pages) expect(page).not.toContain('…');
    expect(textOf(await press(panel, 'Sebelumnya'))).toContain(`Halaman ${pages.length - 1} dari`);
  });
});

test('pages are filled in order, and a heading stands again where its lines go on', () => {
  const groups = [
    { heading: 'A', lines: ['1', '2', '3'] },
    { heading: 'B', lines: [] },
  ];
  expect(fillPages(groups, 5)).toEqual(['A\n1\n2', 'A\n3', 'B']);
  expect(fillPages(groups, 100)).toEqual(['A\n1\n2\n3\n\nB']);
  expect(fillPages([], 5)).toEqual([]);
});

describe('nothing is done', () => {
  const kept = [{ question: 'resep rendang', language: 'id', count: 1 }];
  const key = async () => forgetSelect(await open()).options[0]?.value ?? '';

  test('for somebody who lost the permission, or never had it, or in a private message', async () => {
    await count('resep rendang');
    const value = await key();
    const answer = messageOf(await student().command(umum(), 'tools'));
    for (const [customId, values] of [
      ['unanswered:1:forget:0', [value]],
      ['unanswered:1:export', undefined],
      ['unanswered:1:page:0', undefined],
      ['unanswered:1:feedback:0', undefined],
    ] as const) {
      expect(privately(await student().forge(answer.id, customId, values))).toBe('Ini bukan untukmu');
      expect(privately(await english().forge(answer.id, customId, values))).toBe('This is not for you');
    }
    const direct = messageOf(await moderator().command(moderator().dm, 'tools'));
    const refused = messageOf(await moderator().forge(direct.id, 'unanswered:1:forget:0', [value]));
    expect(embedOf(refused).title).toBe('Ini bukan untukmu');
    expect(await stage.store.unanswered(guild())).toEqual(kept);
  });

  test.each<[string, string[] | undefined]>([
    ['unanswered:1', undefined],
    ['unanswered:1:constructor', undefined],
    ['unanswered:1:page', undefined],
    ['unanswered:1:page:-1', undefined],
    ['unanswered:1:page:1e3', undefined],
    ['unanswered:1:page:0:0', undefined],
    ['unanswered:1:feedback:x', undefined],
    ['unanswered:1:forget', ['0123456789abcdef']],
    ['unanswered:1:forget:0', undefined],
    ['unanswered:1:forget:0', ['resep rendang']],
    ['unanswered:1:forget:0', ['0123456789abcdef', '0123456789abcdef']],
    ['unanswered:0:page:0', undefined],
  ])('for what the panel never writes: %s %j', async (customId, values) => {
    await count('resep rendang');
    const { id } = await open();
    expect(privately(await moderator().forge(id, customId, values))).toBe('Tombol ini sudah tidak berlaku');
    expect(await stage.store.unanswered(guild())).toEqual(kept);
  });

  test('for a question that was never asked, or a page that is not there: the panel is shown', async () => {
    await count('resep rendang');
    const { id } = await open();
    const unknown = await moderator().forge(id, 'unanswered:1:forget:0', ['0123456789abcdef']);
    expect(textOf(changedBy(unknown))).toContain('**resep rendang**');
    expect(textOf(changedBy(await moderator().forge(id, 'unanswered:1:page:9999')))).toContain(
      '**resep rendang**',
    );
    changedBy(await moderator().forge(id, 'unanswered:1:feedback:9999'));
    expect(await stage.store.unanswered(guild())).toEqual(kept);
  });

  test('where the store is down: that is told privately, and the panel stays for another try', async () => {
    await count('resep rendang');
    const panel = await open();
    const { custom_id, options } = forgetSelect(panel);
    const values = options.map(({ value }) => value);
    database.broken = true;
    for (const outcome of [
      await moderator().select(panel.id, custom_id, values),
      await moderator().press(panel.id, buttonOf(panel, 'Unduh semua')),
      await moderator().press(panel.id, buttonOf(panel, 'Masukan anggota')),
      await moderator().command(umum(), 'unanswered'),
    ]) {
      expect(privately(outcome)).toBe('Belum tersimpan');
    }
    database.broken = false;
    expect(await stage.store.unanswered(guild())).toEqual(kept);
    expect(textOf(changedBy(await moderator().select(panel.id, custom_id, values)))).toContain('Belum ada.');
  });
});
