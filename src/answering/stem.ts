import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemIndonesian } from '@orama/stemmers/indonesian';

/** A word with a sign or digit inside is a name (f1-score, node.js): it has no stem. */
const PLAIN_WORD = /^\p{L}{4,}$/u;

/** Words remembered between questions: stemming takes longer than all else that is done with a word. */
const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, string>();

/**
 * Reduces a word to its stem, Indonesian affixes first ("dipelajari", "mempelajari" become "ajar");
 * a word that they leave alone is stemmed as English ("salaries" becomes "salari").
 */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = stemAnew(word);
  remembered.set(word, found);
  return found;
}

function stemAnew(word: string): string {
  if (!PLAIN_WORD.test(word)) return word;
  const formal = withoutColloquialAffixes(word);
  const indonesian = stemIndonesian(formal);
  return indonesian === word ? stemEnglish(word) : indonesian;
}

/**
 * Takes off what spoken Indonesian puts in the place of "me-…-kan": "ngelamar" becomes "lamar", "dikumpulin" "kumpul",
 * "nyiapin" "siap". A bare "-in" stays, since it ends many other words ("selain", "explain").
 */
function withoutColloquialAffixes(word: string): string {
  const parts = /^(?:di|nge|ng|ny|n)(\p{L}{4,})in$/u.test(word) ? word.slice(0, -2) : word;
  if (/^nge[^aiueo][aiueo]\p{L}{2}/u.test(parts)) return parts.slice(3);
  if (/^ng[aiueo]\p{L}{3}/u.test(parts)) return parts.slice(2);
  if (parts === word) return word;
  if (/^ny[aiueo]/u.test(parts)) return `s${parts.slice(2)}`;
  return /^n[aiueo]/u.test(parts) ? `t${parts.slice(1)}` : parts;
}
