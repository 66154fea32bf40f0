import type { Profession } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/language.ts';
import type { Lexicon } from '../knowledge/lexicon.ts';
import { normalise } from './normalise.ts';
import type { Mention } from './reading.ts';
import { tokenise } from './tokens.ts';

/** Finds the names of things in a list of words. */
export interface Names {
  /** The longest name that begins at `start`, and how many words it takes; undefined where none does. */
  at(
    words: readonly string[],
    start: number,
  ): { readonly mention: Mention; readonly length: number } | undefined;
  /** The words that names are made of. */
  readonly words: readonly string[];
}

/**
 * Collects the names of the profession at hand and of everything that we know we do not cover.
 * @param expand writes out chat spellings, so that names are found however they are typed.
 */
export function createNames(
  profession: Profession,
  lexicon: Lexicon,
  expand: (words: readonly string[]) => string[],
): Names {
  const mentions = new Map<string, Mention>();
  /** By first word, how many words the longest name has that begins with it. */
  const longest = new Map<string, number>();
  const add = (form: string, mention: Mention) => {
    const typed = tokenise(normalise(form));
    const words = expand(typed);
    // As a chat spelling "kl" is "kalau", and not Kuala Lumpur.
    if (typed.length === 1 && words[0] !== typed[0]) return;
    const [first] = words;
    if (first === undefined) return;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    mentions.set(words.join(' '), mention);
  };
  for (const { kind, names } of lexicon.unknowns) {
    for (const { name, forms } of names) for (const form of forms) add(form, { kind, name });
  }
  for (const form of formsOf(profession)) add(form, { kind: 'role', name: profession.name.en });
  return {
    words: [...new Set([...mentions.keys()].flatMap((name) => name.split(' ')))],
    at: (words, start) => {
      const most = longest.get(words[start]!);
      return most === undefined ? undefined : longestAt(words, start, most, mentions);
    },
  };
}

function formsOf(profession: Profession): string[] {
  return [...LANGUAGES.map((language) => profession.name[language]), ...profession.aliases];
}

function longestAt(
  words: readonly string[],
  start: number,
  most: number,
  mentions: ReadonlyMap<string, Mention>,
) {
  for (let length = Math.min(most, words.length - start); length > 0; length--) {
    const key = length === 1 ? words[start]! : words.slice(start, start + length).join(' ');
    const mention = mentions.get(key);
    if (mention) return { mention, length };
  }
  return undefined;
}
