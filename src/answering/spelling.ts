import Fuse from 'fuse.js';
import { hash } from './hash.ts';

/** Shorter words are too alike to be told apart by one letter. */
const SHORTEST = 4;
/** In words of at most so many letters no letter is exchanged for another. */
const SHORT = 6;
/** fuse.js score above which two words are not the same word misspelt; found on misspelt words of our own. */
const WORST_SCORE = 0.26;
/** fuse.js compares with at most this many words that share letters; comparing with all takes milliseconds. */
const MOST_CANDIDATES = 24;
/** Words remembered between questions. */
const MOST_REMEMBERED = 5_000;

/** Maps a misspelt word to a known one; undefined where it is known, or like no known word. */
export type Spelling = (word: string) => string | undefined;

/** What words are mended to. */
export interface Targets {
  /** Words that a misspelt one is compared with by fuse.js. */
  readonly alike: readonly string[];
  /** Words that one with two neighbouring letters in each other's place is mended to. */
  readonly swapped: readonly string[];
}

/**
 * Makes the function that mends spelling with fuse.js, word against word.
 * @param known every word that needs no mending.
 */
export function createSpelling(known: ReadonlySet<string>, targets: Targets): Spelling {
  // Made when first needed, because most questions have no misspelt word.
  let indexes: { readonly pairs: PairIndex; readonly letters: LetterIndex } | undefined;
  const remembered = new Map<string, string | undefined>();
  return (word) => {
    if (!isMendable(word) || word.length > 24 || known.has(word)) return undefined;
    if (remembered.has(word)) return remembered.get(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    indexes ??= { pairs: indexByPairs(targets.alike), letters: indexByLetters(targets.swapped) };
    const found =
      swapped(word, indexes.letters) ?? (word.length < SHORTEST ? undefined : nearest(word, indexes.pairs));
    remembered.set(word, found);
    return found;
  };
}

type LetterIndex = ReadonlyMap<string, readonly string[]>;

/** Words by their letters in alphabetical order. */
function indexByLetters(known: readonly string[]): LetterIndex {
  const index = new Map<string, string[]>();
  for (const word of known) {
    if (!isMendable(word)) continue;
    const letters = lettersOf(word);
    const list = index.get(letters);
    if (list) list.push(word);
    else index.set(letters, [word]);
  }
  return index;
}

function isMendable(word: string): boolean {
  return word.length >= SHORTEST - 1 && /^\p{L}+$/u.test(word);
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** The word with two neighbouring letters in each other's place; fuse.js takes that for two slips. */
function swapped(word: string, index: LetterIndex): string | undefined {
  return index.get(lettersOf(word))?.find((known) => slips(word, known) === 1);
}

/** Words, and for each pair of letters the places of those that have it. */
interface PairIndex {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Room for counting, zero between words: a map from words made anew for each takes longer than all the rest. */
  readonly shared: Uint8Array;
}

function indexByPairs(known: readonly string[]): PairIndex {
  const words = known.filter(isMendable);
  const places = new Map<number, number[]>();
  words.forEach((word, at) => {
    for (const pair of pairsOf(word)) {
      const list = places.get(pair);
      if (list) list.push(at);
      else places.set(pair, [at]);
    }
  });
  return { words, places, shared: new Uint8Array(words.length) };
}

/** Neighbouring letters, with the word's ends, as hashes. */
function pairsOf(word: string): Set<number> {
  const padded = `<${word}>`;
  const pairs = new Set<number>();
  for (let at = 0; at + 2 <= padded.length; at++) pairs.add(hash(padded, undefined, at, at + 2));
  return pairs;
}

/** Of the words that are a slip or two away, the one that fuse.js finds most alike. */
function nearest(word: string, index: PairIndex): string | undefined {
  const near = candidates(word, index).filter((known) => alike(word, known));
  if (near.length === 0) return undefined;
  const fuse = new Fuse(near, { threshold: WORST_SCORE, distance: 20, ignoreFieldNorm: true });
  return fuse.search(word)[0]?.item;
}

/** The known words of about the same length that share most pairs of letters. */
function candidates(word: string, { words, places, shared }: PairIndex): string[] {
  const touched: number[] = [];
  const pairs = pairsOf(word);
  const most = mostSlips(word);
  for (const pair of pairs) {
    for (const at of places.get(pair) ?? []) {
      if (Math.abs(words[at]!.length - word.length) > most) continue;
      if (shared[at]!++ === 0) touched.push(at);
    }
  }
  // A slip spoils at most three pairs: those around two letters that changed places.
  const least = Math.max(Math.ceil(word.length / 3), pairs.size - 3 * most);
  const found = touched
    .filter((at) => shared[at]! >= least)
    .sort((a, b) => shared[b]! - shared[a]!)
    .slice(0, MOST_CANDIDATES)
    .map((at) => words[at]!);
  for (const at of touched) shared[at] = 0;
  return found;
}

/** One slip in words up to seven letters, two in longer ones. */
function mostSlips(word: string): number {
  return word.length >= 8 ? 2 : 1;
}

/** By how many slips two words differ; fuse.js also finds a word inside a longer one. */
function alike(word: string, known: string): boolean {
  const most = mostSlips(word);
  if (Math.abs(word.length - known.length) > most || slips(word, known) > most) return false;
  return word.length > SHORT || !isOtherLetter(word, known);
}

/** In a short word a letter in another's place makes another word ("bayi", "bagi"); lost, doubled or swapped ones do not. */
export function isOtherLetter(word: string, known: string): boolean {
  if (word.length !== known.length) return false;
  return lettersOf(word) !== lettersOf(known);
}

/** How many letters were changed, added, lost or swapped with their neighbour between two words. */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[b.length]!;
}
