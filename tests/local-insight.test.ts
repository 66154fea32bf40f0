import { describe, expect, test } from 'vitest';
import type { Content } from '../src/content.ts';
import { loadContent } from '../src/content.ts';
import type { Live } from '../src/live.ts';
import { localInsight } from '../src/local-insight.ts';
import { readLocales } from '../src/read-locales.ts';

const content = loadContent();
let failure: Error | undefined;
let tell: () => void = () => {};
const live: Live<Content> = {
  current: () => content,
  failure: () => failure,
  listen(changed) {
    const before = tell;
    tell = () => {
      before();
      changed();
    };
    return () => {};
  },
  close() {},
};
/** What was found about the model, to be told when the test wants. */
let found: (isStale: boolean) => void = () => {};
const draw = async ({ alt }: { alt: string }) => new TextEncoder().encode(alt);
const insight = localInsight(live, draw, (finding) => {
  found = finding;
  return () => {};
});

describe('what the page is told of the bot', () => {
  test('every answer, in both languages, as the bot sends it, with its place', () => {
    const { entries } = insight.gallery();
    expect(insight.problems()).toEqual([]);
    expect(entries.map(({ id }) => id)).toEqual([...content.knowledge.entries.keys()]);
    for (const entry of entries) {
      const { location } = content.knowledge.entries.get(entry.id)!;
      expect(entry).toMatchObject(location);
      expect(entry.editor).toMatch(new RegExp(`^vscode://file/.*${location.file}:${location.line}$`));
      for (const language of ['id', 'en'] as const) {
        const { title, phrasings, message } = entry.in[language];
        expect(title).toBe(content.knowledge.entries.get(entry.id)?.content[language].title);
        expect(phrasings.length).toBeGreaterThan(0);
        expect(message.embeds[0]?.title?.replaceAll('\\', '')).toBe(title);
      }
    }
  });

  test('five first questions in each language, which are titles of answers', () => {
    const hints = insight.hints();
    expect(hints.id).toHaveLength(5);
    expect(hints.en).toHaveLength(5);
    const titles = insight.gallery().entries.map((entry) => entry.in.en.title);
    expect(titles).toEqual(expect.arrayContaining([...hints.en]));
  });

  test('the picture that comes with an answer, and its alt text', async () => {
    const salary = insight.gallery().entries.find(({ id }) => id === 'salary');
    const png = await insight.picture('salary', 'en');
    expect(new TextDecoder().decode(png)).toBe(salary?.in.en.picture);
    expect(await insight.picture('nothing', 'en')).toBeUndefined();
  });

  test('why the bot answers as it does, line by line', () => {
    const lines = insight.explain('gaji senior berapa', 'en');
    expect(lines[0]).toEqual(['Question', '"gaji senior berapa"']);
    expect(lines.flat().join('\n')).toContain('salary.senior');
    // Candidates go on below their label.
    expect(lines.filter(([label]) => label === '').length).toBeGreaterThan(1);
  });

  test('mistakes, from when they are made until they are mended', () => {
    failure = new Error('locales/id/errors.json:3: is no JSON');
    tell();
    expect(insight.problems()).toEqual([{ file: 'locales/id/errors.json', line: 3, message: 'is no JSON' }]);
    expect(insight.gallery().entries.length).toBeGreaterThan(0);
    failure = undefined;
    tell();
    expect(insight.problems()).toEqual([]);
  });

  test('that the model is stale, as soon as it is found out', () => {
    let told = 0;
    const stop = insight.listen(() => {
      told += 1;
    });
    expect(insight.gallery().stale).toBe(false);
    found(true);
    expect(told).toBe(1);
    expect(insight.gallery().stale).toBe(true);
    found(false);
    expect(insight.gallery().stale).toBe(false);
    stop();
    found(true);
    expect(told).toBe(2);
  });

  test('words on disk are those that the program has', () => {
    const { id, en } = readLocales();
    const { commands: _, ...indonesian } = id;
    const { commands: __, ...english } = en;
    expect(() => loadContent({ id: indonesian, en: english })).not.toThrow();
    expect(insight.gallery().restart).toBe(false);
  });
});
