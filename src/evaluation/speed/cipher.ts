const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';

/** So many ciphers there are that differ, the one that changes nothing included. */
export const CIPHERS = VOWELS.length * CONSONANTS.length;

/** A word in a language of its own. */
export type Cipher = (word: string) => string;

/**
 * Makes words of a language that does not exist, as long and as easy to say as those that they are made of: vowels
 * move on among vowels and consonants among consonants.
 * @param copy 0 to `CIPHERS` - 1; 0 changes nothing.
 */
export function createCipher(copy: number): Cipher {
  const places = new Map([
    ...moved(VOWELS, copy % VOWELS.length),
    ...moved(CONSONANTS, Math.floor(copy / VOWELS.length)),
  ]);
  return (word) => Array.from(word, (letter) => places.get(letter) ?? letter).join('');
}

function moved(letters: string, by: number): [string, string][] {
  return Array.from(letters, (letter, at) => [letter, letters[(at + by) % letters.length]!]);
}
