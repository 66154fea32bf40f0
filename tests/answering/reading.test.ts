import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/answering/normalise.ts';
import { ordinalOf } from '../../src/answering/ordinal.ts';
import { createReader } from '../../src/answering/reader.ts';
import { tokenise } from '../../src/answering/tokens.ts';
import { readModel } from '../../src/model-file.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { readLexicon } from '../../src/read-lexicon.ts';

const { profession } = readKnowledge();
const read = createReader(profession, readLexicon(), readModel().vocabulary);
const texts = (question: string) => read(question).tokens.map(({ text }) => text);
const units = (question: string) => read(question).tokens.map(({ unit }) => unit);

describe('normalise', () => {
  test.each([
    ['GAJIII berapaaa', 'gaji berapa'],
    ['what’s ＭＬＥ', "what's mle"],
    ['ga\u200Bji', 'gaji'],
    ['<@123456789012345678> gaji?', '  gaji?'],
    ['lihat https://example.com/a?b=c dong', 'lihat   dong'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('keeps the beginning and the end of a long text', () => {
    const long = normalise(`gaji ${'x y '.repeat(5_000)} senior`);
    expect(long.length).toBeLessThan(1_300);
    expect(long.startsWith('gaji')).toBe(true);
    expect(long.endsWith('senior')).toBe(true);
  });
});

describe('tokenise', () => {
  test.each([
    ['scikit-learn, node.js dan c++', ['scikit-learn', '\n', 'node.js', 'dan', 'c++']],
    ['f1-score ci/cd', ['f1-score', 'ci/cd']],
    ['3thn 5+ years 10yoe', ['3', 'thn', '5', 'years', '10', 'yoe']],
    ['apa2 tools2nya sektor-sektor model-nya', ['apa', 'tools', 'sektor', 'model']],
    ['gaji? skill! tools', ['gaji', '?', 'skill', '\n', 'tools']],
  ])('%j', (text, expected) => {
    expect(tokenise(text)).toEqual(expected);
  });
});

describe('a reader', () => {
  test('writes out chat spellings', () => {
    expect(texts('brp gaji mle klo fresh grad kak')).toEqual([
      'berapa',
      'gaji',
      'mle',
      'kalau',
      'fresh',
      'graduate',
      'kak',
    ]);
  });

  test('takes "gajih" for "gaji"', () => {
    expect(texts('gajihnya brp')).toEqual(['gaji', 'berapa']);
  });

  test('mends misspelt words and remembers what was typed', () => {
    const token = read('kuberntes').tokens[0];
    expect(token).toMatchObject({ text: 'kubernetes', typed: 'kuberntes' });
  });

  test.each(['bambang', 'spill', 'kemas'])('leaves the real word %s alone', (word) => {
    expect(texts(word)).toEqual([word]);
  });

  test('recognises names of what is and is not covered', () => {
    const mentions = read('gaji machine learning engineer vs analis data di singapura').tokens.flatMap(
      ({ mention }) => mention ?? [],
    );
    expect(mentions).toEqual([
      { kind: 'role', name: 'Machine Learning Engineer' },
      { kind: 'professions', name: 'Data Analyst' },
      { kind: 'countries', name: 'Singapore' },
    ]);
  });

  test.each([
    ['1 tahun', '@years-below-2'],
    ['dua tahun', '@years-2'],
    ['3-4 th', '@years-2-to-5'],
    ['10yoe', '@years-5-and-up'],
  ])('%j has a length of experience', (question, unit) => {
    expect(units(question)).toContain(unit);
  });

  test('finds where clauses begin', () => {
    const opening = read('gaji berapa? skill apa').tokens.filter(({ opens }) => opens);
    expect(opening.map(({ text }) => text)).toEqual(['skill']);
  });
});

describe('ordinalOf', () => {
  test.each([
    ['yang kedua', 2],
    ['langkah pertamanya apa', 1],
    ['nomer tiga jelasin', 3],
    ['step 4', 4],
    ['the last one', -1],
    ['ke-5', 5],
    ['gaji 3 tahun', undefined],
    ['5 skill', undefined],
  ])('%j names %s', (question, place) => {
    expect(ordinalOf(read(question))).toBe(place);
  });
});
