import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { findLocaleMistakes } from '../../src/replies/locale-mistakes.ts';
import { LOCALES } from '../../src/replies/locales.ts';

const FOLDER = new URL('../../locales/', import.meta.url);
const filesOf = (language: string) => readdirSync(new URL(`${language}/`, FOLDER)).sort();
const textOf = (language: string, file: string) =>
  readFileSync(new URL(`${language}/${file}`, FOLDER), 'utf8');

describe('the project’s words', () => {
  it('have the same keys and variables in every language, and none is empty', () => {
    expect(findLocaleMistakes(LOCALES)).toEqual([]);
  });

  it('stand in the same files in every language', () => {
    expect(filesOf('en')).toEqual(filesOf('id'));
    expect(filesOf('id')).toEqual(
      expect.arrayContaining(Object.keys(LOCALES.id).map((name) => `${name}.json`)),
    );
  });

  it.each(LANGUAGES)('never say "gajih" in %s', (language) => {
    for (const file of filesOf(language)) expect(textOf(language, file)).not.toMatch(/gajih/i);
  });

  it('address the reader as "kamu" in Indonesian and speak as "aku"', () => {
    for (const file of filesOf('id')) expect(textOf('id', file)).not.toMatch(/\b(?:anda|saya|lo|gue)\b/i);
  });
});

describe('mistakes in words', () => {
  it('names file, key and mend of a word that one language lacks', () => {
    const mistakes = findLocaleMistakes({ id: { replies: { a: { b: 'x' } } }, en: { replies: {} } });
    expect(mistakes).toEqual([
      'locales/en/replies.json: "a.b" is missing: add it, the other language has it.',
    ]);
  });

  it('finds a whole file that is missing, an empty word, one that is no text and other variables', () => {
    const mistakes = findLocaleMistakes({
      id: { one: { a: 'x' }, two: { empty: ' ', number: 'x', name: 'Hai {{name}}' } },
      en: { two: { empty: 'x', number: 3, name: 'Hi {{nam}}' } },
    });
    expect(mistakes).toEqual([
      expect.stringContaining('locales/en/one.json: "a" is missing'),
      expect.stringContaining('locales/id/two.json: "empty" is empty'),
      expect.stringContaining('locales/en/two.json: "number" is not a text'),
      expect.stringContaining('locales/id/two.json: "name" lacks {{nam}}'),
      expect.stringContaining('locales/en/two.json: "name" lacks {{name}}'),
    ]);
  });
});
