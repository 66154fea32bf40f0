import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/answering/features.ts';
import { scores } from '../../../src/answering/model/linear.ts';
import { createNeighbours } from '../../../src/answering/model/neighbours.ts';
import { CIPHERS, createCipher } from '../../../src/evaluation/speed/cipher.ts';
import { growKnowledge } from '../../../src/evaluation/speed/grow-knowledge.ts';
import { growModel } from '../../../src/evaluation/speed/grow-model.ts';
import { measureGrowth } from '../../../src/evaluation/speed/growth.ts';
import { readLexicon } from '../../../src/read-lexicon.ts';
import { KNOWLEDGE } from '../../replies/small-knowledge.ts';
import { EXAMPLES, reading, SMALL_MODEL } from './small-model.ts';

describe('a cipher', () => {
  it('makes another word in every copy, as long, vowels for vowels', () => {
    const words = Array.from({ length: CIPHERS }, (_, copy) => createCipher(copy)('penghasilan'));
    expect(words[0]).toBe('penghasilan');
    expect(new Set(words).size).toBe(CIPHERS);
    for (const word of words)
      expect(word).toMatch(/^[^aeiou][aeiou][^aeiou]{3}[aeiou][^aeiou][aeiou][^aeiou][aeiou][^aeiou]$/);
  });

  it('leaves alone what is no letter from a to z', () => {
    expect(createCipher(6)('c++ é 5')).toBe('d++ é 5');
  });
});

describe('a grown knowledge', () => {
  const grown = growKnowledge(KNOWLEDGE, new Set(['short', 'id', 'en']), 3);

  it('has every entry once for each copy, under an id of its own, the real ones unchanged but for capitals', () => {
    expect(grown.entries.size).toBe(3 * KNOWLEDGE.entries.size);
    expect(grown.entries.get('salary.senior')!.content.en.title).toBe('salary.senior (en)');
    expect(grown.entries.get('copy-2/salary.senior')!.topic).toBe('copy-2/salary');
  });

  it('has words of its own in each copy but for those that are shared', () => {
    expect(grown.entries.get('copy-2/salary')!.content.en.title).toBe('siliry (en)');
  });
});

describe('a grown model', () => {
  const shared = new Set(['berapa', 'apa']);
  const grown = growModel(SMALL_MODEL, EXAMPLES, shared, 3);

  it('has the answers once for each copy, and what is outside once', () => {
    expect(grown.classes.map(({ id }) => id)).toEqual([
      'salary',
      'tools',
      'weather',
      'copy-1/salary',
      'copy-1/tools',
      'copy-2/salary',
      'copy-2/tools',
    ]);
  });

  it('keeps the scores of the real classes and of the columns that stand for no class', () => {
    const features = featuresOf(reading('berapa gaji'));
    const before = scores(SMALL_MODEL.linear, features);
    const after = scores(grown.linear, features);
    expect(after).toHaveLength(9);
    expect([...after.slice(0, 3), ...after.slice(7)]).toEqual([...before]);
    expect(after[3]).not.toBe(before[0]);
  });

  it('knows the examples of each copy by their own words', () => {
    // With fewer copies every word would be too common to tell anything.
    const larger = growModel(SMALL_MODEL, EXAMPLES, shared, 5);
    const find = createNeighbours(larger.neighbours, larger.classes.length);
    const likest = (text: string) => {
      const { byClass } = find(reading(text));
      return larger.classes[byClass.indexOf(Math.max(...byClass))]!.id;
    };
    expect(likest('berapa gaji')).toBe('salary');
    expect(likest(`berapa ${createCipher(2)('gaji')}`)).toBe('copy-2/salary');
    expect(likest('hujan apa')).toBe('weather');
  });

  it('knows the words of every copy, those that others are mended to first', () => {
    const { known, frequent } = grown.vocabulary;
    expect(known.slice(0, frequent)).toEqual(['berapa', 'gaji', 'gejo', 'giju', 'apa']);
    expect(known.slice(frequent)).toHaveLength(6);
  });
});

describe('growth', () => {
  it('is measured with as many answers as planned', () => {
    const steps: string[] = [];
    const sources = { knowledge: KNOWLEDGE, lexicon: readLexicon(), model: SMALL_MODEL };
    const plan = [{ name: 'minisearch', times: [1, 4], mostQuestions: 2 }];
    const growths = measureGrowth(sources, ['salary', 'tools', 'duties'], (step) => steps.push(step), plan);
    expect(growths).toMatchObject([
      { name: 'minisearch', times: 1, answers: KNOWLEDGE.entries.size, timing: { count: 1 } },
      { name: 'minisearch', times: 4, answers: 4 * KNOWLEDGE.entries.size },
    ]);
    expect(steps).toEqual([
      'minisearch with 1 times as many answers',
      'minisearch with 4 times as many answers',
    ]);
  });
});
