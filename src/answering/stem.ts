import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemIndonesian } from '@orama/stemmers/indonesian';

/** A word with a sign or digit inside is a name (f1-score, node.js): it has no stem. */
const PLAIN_WORD = /^\p{L}{4,}$/u;

/**
 * Reduces a word to its stem, Indonesian affixes first ("dipelajari", "mempelajari" become "ajar");
 * a word that they leave alone is stemmed as English ("salaries" becomes "salari").
 */
export function stem(word: string): string {
  if (!PLAIN_WORD.test(word)) return word;
  const indonesian = stemIndonesian(word);
  return indonesian === word ? stemEnglish(word) : indonesian;
}
