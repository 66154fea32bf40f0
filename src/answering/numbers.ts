// biome-ignore format: a table reads better in rows
const WORDS: Readonly<Record<string, number>> = {
  nol: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9,
  sepuluh: 10, sebelas: 11, belasan: 15, puluhan: 20,
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, fifteen: 15, twenty: 20,
};

const YEAR_UNITS = new Set(['tahun', 'year', 'years']);

/**
 * Reads a number word or figure: "tiga", "3", "2,5", "2-5" (the middle of a range).
 * @returns undefined where the word is no number.
 */
export function numberOf(word: string): number | undefined {
  if (Object.hasOwn(WORDS, word)) return WORDS[word];
  if (/^\d{1,3}([.,]\d)?$/.test(word)) return Number(word.replace(',', '.'));
  const range = /^(\d{1,2})-(\d{1,2})$/.exec(word);
  return range ? (Number(range[1]) + Number(range[2])) / 2 : undefined;
}

/** Whether a word is a unit that makes the number before it a length of experience. */
export function isYears(word: string | undefined): boolean {
  return word !== undefined && YEAR_UNITS.has(word);
}

/** Names the band of experience that a number of years falls into; two years stand on the border of two levels. */
export function yearsBand(years: number): string {
  if (years < 2) return 'years-below-2';
  if (years === 2) return 'years-2';
  if (years < 5) return 'years-2-to-5';
  return 'years-5-and-up';
}

/** Whether a word is a large figure or an amount of money: "15jt", "7.000.000", "100k". */
export function isAmount(word: string): boolean {
  return /^\d+(?:[.,]\d+)*(?:jt|juta|rb|ribu|k|m|mio|usd|idr)?$/.test(word);
}
