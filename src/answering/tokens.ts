/** Of a question of more words the first and the last half of so many are looked at; the longest labelled ones have 60. */
const MOST_WORDS = 120;

/**
 * A run of letters and digits, with the inner and final signs that names of tools have (c++, node.js, f1-score, ci/cd),
 * or a sign at which a clause ends.
 */
const TOKEN =
  /[\p{L}\p{N}]+(?:[-.+#'/&][\p{L}\p{N}]+)*(?:\+\+|#|(?<=\d)\+)?|[.?!;\n]+(?=\s|$)|[,:&+/](?=\s)|-(?=\s)/gu;

/** Stands between words where a clause ends. */
export const BREAK = '\n';
/** Stands between words where a question ends. */
export const QUESTION = '?';

/**
 * Splits normalised text into words in order. "scikit-learn", "node.js", "c++" and "what's" stay whole; a figure and
 * its unit are parted ("3thn" becomes "3", "thn"), and the chat sign for doubling goes ("apa2", "tools2").
 * @returns the words, with BREAK or QUESTION wherever a clause ends.
 */
export function tokenise(normalised: string): string[] {
  const words: string[] = [];
  for (const [match] of normalised.matchAll(TOKEN)) {
    if (/[\p{L}\p{N}]/u.test(match)) words.push(...parts(match));
    else if (words.length > 0 && !isSign(words.at(-1))) words.push(match.includes('?') ? QUESTION : BREAK);
  }
  if (isSign(words.at(-1))) words.pop();
  if (words.length <= MOST_WORDS) return words;
  return [...words.slice(0, MOST_WORDS / 2), BREAK, ...words.slice(-MOST_WORDS / 2)];
}

/** Whether a word is no word but the end of a clause. */
export function isSign(word: string | undefined): boolean {
  return word === BREAK || word === QUESTION;
}

/** "netflix-type": a name and what only says "such as". */
const SUCH_AS = /^(\p{L}{3,})-(?:type|like|style|ish|related|based)$/u;

function parts(word: string): string[] {
  const alternatives = word.split('/');
  if (alternatives.length > 1 && alternatives.every((one) => one.length > 2))
    return alternatives.flatMap(parts);
  const named = SUCH_AS.exec(word);
  if (named) return [named[1]!];
  const figure = /^(\d{1,9}(?:[.,]\d{1,9})*)\+?(\p{L}{2,})$/u.exec(word);
  if (figure) return [figure[1]!, figure[2]!];
  const doubled = /^(\p{L}{3,})2(nya|an|in)?$/u.exec(word);
  if (doubled) return [doubled[1]!];
  const halves = /^(\p{L}{2,})-(\p{L}{2,})$/u.exec(word);
  if (halves && (halves[1] === halves[2] || halves[2]!.startsWith(halves[1]!))) return [halves[1]!];
  if (halves && halves[2] === 'nya') return [halves[1]!];
  return [/^\d+\+$/.test(word) ? word.slice(0, -1) : word];
}
