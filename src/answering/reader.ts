import type { Profession } from '../knowledge/knowledge.ts';
import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Vocabulary } from './model/model.ts';
import { createNameSpelling } from './name-spelling.ts';
import { createNames, type Names } from './names.ts';
import { normalise } from './normalise.ts';
import { isAmount, isYears, numberOf, yearsBand } from './numbers.ts';
import type { Reading, Token } from './reading.ts';
import { createExpand } from './slang.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { stem } from './stem.ts';
import { isSign, QUESTION, tokenise } from './tokens.ts';

/** Reads a question: words, chat spellings written out, misspellings mended, names and numbers recognised. */
export type Reader = (question: string) => Reading;

/** So many unknown words are looked up: comparing takes time, and nobody misspells so many in earnest. */
const MOST_MENDED = 32;

/** To a word of so few letters another is mended only if it is one of the most frequent. */
const SHORT = 4;
const MOST_FREQUENT = 400;
/** Reduces a word to what stands for it in matching. */
type Stem = (word: string) => string;

/**
 * Makes a reader.
 * @param vocabulary the words that need no mending of their spelling; without it nothing is mended.
 */
export function createReader(profession: Profession, lexicon: Lexicon, vocabulary?: Vocabulary): Reader {
  const expand = createExpand(lexicon.slang);
  const { asks, joints, leans } = lexicon.structure;
  /** Words of structure are no forms of others: "berapa" is not "ber" and "apa". */
  const stemOf: Stem = (word) => (asks.has(word) || joints.has(word) || leans.has(word) ? word : stem(word));
  const names = createNames(profession, lexicon, expand);
  const known = new Set(vocabulary?.known);
  const isKnown = (word: string) => vocabulary === undefined || isSign(word) || known.has(word);
  const mend = vocabulary ? createMend(vocabulary, known, names.words) : () => undefined;
  return (question) => {
    const typed = expand(tokenise(normalise(question)));
    let left = MOST_MENDED;
    const words = typed.map((word, at) => {
      if (left === 0 || isKnown(word) || names.at(typed, at)) return word;
      left--;
      return mend(word) ?? word;
    });
    return { tokens: tokensOf(words, typed, names, stemOf) };
  };
}

/** Mends to words of examples first, and else to those that names are made of: "germny", "devosp". */
function createMend(
  { known, frequent }: Vocabulary,
  words: ReadonlySet<string>,
  nameWords: readonly string[],
): Spelling {
  const swapped = known.filter((word, rank) => word.length > SHORT || rank < MOST_FREQUENT);
  const mendWord = createSpelling(words, { alike: known.slice(0, frequent), swapped });
  const mendName = createNameSpelling(words, nameWords);
  return (word) => mendWord(word) ?? mendName(word);
}

function tokensOf(words: readonly string[], typed: readonly string[], names: Names, stemOf: Stem): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    if (isSign(words[at])) {
      at++;
      continue;
    }
    const { token, length } = tokenAt(words, at, names, stemOf);
    const as = typed.slice(at, at + length).join(' ');
    const sign = isSign(words[at - 1]) ? words[at - 1] : undefined;
    const opens = sign && (sign === QUESTION ? 'question' : 'clause');
    tokens.push({ ...token, ...(opens && { opens }), ...(as !== token.text && { typed: as }) });
    at += length;
  }
  return tokens;
}

function tokenAt(
  words: readonly string[],
  at: number,
  names: Names,
  stemOf: Stem,
): { token: Token; length: number } {
  const name = names.at(words, at);
  if (name) {
    const text = words.slice(at, at + name.length).join(' ');
    return { token: { text, unit: `@${name.mention.kind}`, mention: name.mention }, length: name.length };
  }
  const word = words[at]!;
  const number = numberOf(word);
  if (number !== undefined && isYears(words[at + 1])) {
    return { token: { text: `${word} ${words[at + 1]}`, unit: `@${yearsBand(number)}` }, length: 2 };
  }
  if (number !== undefined) return { token: { text: word, unit: '@number' }, length: 1 };
  if (isAmount(word)) return { token: { text: word, unit: '@amount' }, length: 1 };
  return { token: { text: word, unit: stemOf(word) }, length: 1 };
}
