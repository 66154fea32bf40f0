import { describe, expect, it } from 'vitest';
import { HOSTILE_LENGTH, hostileKinds } from '../../../src/evaluation/speed/hostile.ts';

const kinds = hostileKinds(['salary', 'berapa', 'penghasilan']);
/** Kinds of which there is only one text. */
const UNIFORM = ['one letter without end', 'nothing but space'];

describe('hostile texts', () => {
  it.each(kinds)('have the full length, and are the same for the same seed: $name', ({ make }) => {
    expect(make(3)).toHaveLength(HOSTILE_LENGTH);
    expect(make(3)).toBe(make(3));
  });

  it.each(kinds.filter(({ name }) => !UNIFORM.includes(name)))('differ by seed: $name', ({ make }) => {
    expect(make(1)).not.toBe(make(2));
  });

  it('misspelt words are the known ones with one letter exchanged', () => {
    const text = kinds.find(({ name }) => name === 'known words, each misspelt')!.make(5);
    const words = text.split(' ').slice(0, -1);
    expect(new Set(words.map((word) => word.length))).toEqual(new Set([6, 11]));
    expect(words.filter((word) => word === 'salary').length).toBeLessThan(words.length / 10);
  });
});
