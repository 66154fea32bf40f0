import { numberOf } from './numbers.ts';
import type { Reading } from './reading.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  pertama: 1,
  kesatu: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  kelima: 5,
  keenam: 6,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  '6th': 6,
  terakhir: -1,
  last: -1,
  final: -1,
};

/** Words after which a plain figure is a place in a list: "nomor 2", "step 4", "langkah ke 3". */
const COUNTED = new Set([
  'nomor',
  'no',
  'nmr',
  'nomer',
  'number',
  'num',
  'ke',
  'langkah',
  'step',
  'tahap',
  'poin',
  'point',
  'urutan',
  'item',
  'option',
  'opsi',
]);

/**
 * Finds the place in a list that a question names: "yang ketiga", "nomor 2", "step 4", "the last one".
 * @returns 1 for the first, -1 for the last; undefined where none is named.
 */
export function ordinalOf({ tokens }: Reading): number | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const { text } = tokens[at]!;
    const word = text.replace(/nya$/, '');
    const named = Object.hasOwn(ORDINALS, word) ? ORDINALS[word] : /^ke-?([1-9])$/.exec(word)?.[1];
    if (named) return Number(named);
    const figure = numberOf(text);
    if (figure && Number.isInteger(figure) && COUNTED.has(tokens[at - 1]?.text ?? '')) return figure;
  }
  return undefined;
}
