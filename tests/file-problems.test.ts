import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileProblems } from '../src/file-problems.ts';
import { KnowledgeError } from '../src/knowledge/problems.ts';
import { readLocales } from '../src/read-locales.ts';
import { LOCALES } from '../src/replies/locales.ts';
import { createWords } from '../src/replies/words.ts';

/** A folder of words with one file in each language. */
function localesWith(indonesian: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'));
  for (const [language, text] of [
    ['id', indonesian],
    ['en', '{ "a": "b" }'],
  ] as const) {
    mkdirSync(join(folder, language));
    writeFileSync(join(folder, language, 'replies.json'), text);
  }
  return folder;
}

function failureOf(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing failed.');
}

test('no failure is no problem', () => {
  expect(fileProblems(undefined)).toEqual([]);
});

test('mistakes in the knowledge keep their places', () => {
  const problem = { file: 'knowledge/a/b.yaml', line: 3, message: '"short" is missing' };
  expect(fileProblems(new KnowledgeError([problem]))).toEqual([problem]);
});

test.each([
  ['{\n  "a": "b",\n  "c"\n}', 4],
  ['{\n  "a": "b",\n  "c": "d"\n', 4],
])('a locale that is no JSON is told with file and line', (text, line) => {
  const [problem] = fileProblems(failureOf(() => readLocales(localesWith(text))));
  expect(problem).toMatchObject({ file: 'locales/id/replies.json', line });
});

test('a word that a locale lacks is told with its file', () => {
  const id = { ...LOCALES.id, errors: { ...LOCALES.id.errors, fault: { title: '', text: '' } } };
  const problems = fileProblems(failureOf(() => createWords({ id, en: LOCALES.en })));
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem.file).toMatch(/^locales\/(id|en)\/errors\.json$/);
});

test('what names no file is still told', () => {
  expect(fileProblems(new Error('The disk is gone.'))).toEqual([
    { file: 'knowledge, locales', message: 'The disk is gone.' },
  ]);
});
