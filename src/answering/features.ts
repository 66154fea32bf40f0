import { bucket, hash, mix } from './hash.ts';
import type { Reading, Token } from './reading.ts';

/** Buckets that features are hashed into: a power of two; 2^15 × classes of one byte stay under 2 MB. */
export const BUCKETS = 2 ** 15;

/** What a feature is, mixed into its hash so that kinds don't meet in a bucket on purpose. */
const KIND = { unit: 1, text: 2, pair: 3, gap: 4, first: 5, last: 6, short: 7, letters: 8 } as const;
/** How much a feature of each kind weighs, found by cross-validation. */
const WEIGHT = {
  unit: 1,
  text: 0.8,
  pair: 0.7,
  gap: 0.4,
  first: 0.5,
  last: 0.5,
  short: 0.5,
  letters: 0.35,
} as const;
const LETTERS = [3, 4, 5] as const;

/** A question as numbers: buckets, each once, and their weights, of length one together. */
export interface Features {
  readonly buckets: Uint16Array;
  readonly weights: Float32Array;
}

/** Room for counting, kept between questions; zero outside `featuresOf`. */
const counted = new Float32Array(BUCKETS);

/**
 * Turns a reading into numbers: its units, words, pairs of units with and without one between, first and last unit,
 * and runs of three to five letters inside words.
 */
export function featuresOf({ tokens }: Reading): Features {
  const touched: number[] = [];
  const count = (value: number, weight: number, adds: boolean) => {
    const at = bucket(value, BUCKETS);
    const before = counted[at]!;
    if (before === 0) touched.push(at);
    counted[at] = adds ? before + weight : Math.max(before, weight);
  };
  const once = (value: number, weight: number) => count(value, weight, false);
  const units = tokens.map((token) => hash(token.unit));
  tokens.forEach((token, at) => {
    once(mix(KIND.unit, units[at]!), WEIGHT.unit);
    const written = token.typed ?? token.text;
    if (written !== token.unit) once(mix(KIND.text, hash(written)), WEIGHT.text);
    if (at > 0) once(mix(units[at - 1]!, mix(KIND.pair, units[at]!)), WEIGHT.pair);
    if (at > 1) once(mix(units[at - 2]!, mix(KIND.gap, units[at]!)), WEIGHT.gap);
    for (const value of letterHashes(token)) count(value, WEIGHT.letters, true);
  });
  if (units.length > 0) {
    once(mix(KIND.first, units[0]!), WEIGHT.first);
    once(mix(KIND.last, units.at(-1)!), WEIGHT.last);
  }
  if (units.length <= 2) once(mix(KIND.short, units.length), WEIGHT.short);
  return take(touched);
}

/** Parts of a question are looked at again and again with the same tokens. */
const remembered = new WeakMap<Token, readonly number[]>();

function letterHashes(token: Token): readonly number[] {
  const known = remembered.get(token);
  if (known) return known;
  const hashes = hashLetters(token);
  remembered.set(token, hashes);
  return hashes;
}

function hashLetters({ text, unit }: Token): number[] {
  if (unit.startsWith('@') || text.length < 3) return [];
  const padded = `<${text}>`;
  const hashes: number[] = [];
  for (const size of LETTERS) {
    for (let from = 0; from + size <= padded.length; from++) {
      hashes.push(mix(KIND.letters, hash(padded, undefined, from, from + size)));
    }
  }
  return hashes;
}

/** Takes what was counted, as a vector of length one, and leaves zeros. */
function take(touched: readonly number[]): Features {
  const buckets = Uint16Array.from(touched);
  const weights = new Float32Array(buckets.length);
  let squares = 0;
  for (let index = 0; index < buckets.length; index++) {
    const weight = counted[buckets[index]!]!;
    weights[index] = weight;
    squares += weight * weight;
    counted[buckets[index]!] = 0;
  }
  const scale = 1 / Math.sqrt(squares || 1);
  for (let index = 0; index < weights.length; index++) weights[index]! *= scale;
  return { buckets, weights };
}
