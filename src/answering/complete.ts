import Fuse from 'fuse.js';
import type { AnswerId, Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../knowledge/language.ts';
import { normalise } from './normalise.ts';
import { isSign, tokenise } from './tokens.ts';

/** The topics, those that people ask about most first. */
const FIRST = ['salary', 'roadmap', 'skills', 'overview', 'duties', 'tools', 'industries', 'outlook'];
/** How much a title in the other language counts beside one in the reader's own. */
const OTHER_LANGUAGE = 0.5;
/** At most so many words are compared; a choice is made from the first few. */
const MOST_WORDS = 8;

/** Ranks answers by their titles for a few typed letters. @returns up to `limit` ids, best first. */
export type Complete = (text: string, language: Language, limit: number) => AnswerId[];

/**
 * Makes the function that ranks answers for autocomplete, with fuse.js word by word over their titles in both languages.
 * @param expand writes out chat spellings.
 */
export function createComplete(
  knowledge: Knowledge,
  expand: (words: readonly string[]) => string[],
): Complete {
  const indexes = new Map(LANGUAGES.map((language) => [language, indexFor(language, knowledge)]));
  const popular = inTurns(knowledge);
  /** The first letters of a word are too few for fuzzy matching. */
  const beginningWith = (letters: string, language: Language) =>
    popular.filter((id) => {
      const title = knowledge.entries.get(id)?.content[language].title ?? '';
      return tokenise(normalise(title)).some((word) => word.startsWith(letters));
    });
  return (text, language, limit) => {
    const typed = tokenise(normalise(text)).filter((word) => !isSign(word));
    // A letter or two are the beginning of a word, and no chat spelling.
    const words = typed.flatMap((word) => (word.length <= 2 ? [word] : expand([word])));
    if (words.length === 0) return popular.slice(0, limit);
    const found = indexes.get(language)!.search(words.slice(0, MOST_WORDS).join(' '), { limit });
    const ids = found.map(({ item }) => item.id);
    return words.length > 1
      ? ids
      : [...new Set([...beginningWith(words[0]!, language), ...ids])].slice(0, limit);
  };
}

/** What is offered before anything is typed: every topic, then a detail of each in turn, then another of each. */
function inTurns({ entries }: Knowledge): AnswerId[] {
  const topics = Map.groupBy(entries.values(), ({ topic }) => topic);
  const order = new Set([...FIRST.filter((topic) => topics.has(topic)), ...topics.keys()]);
  const ids = [...order].map((topic) => {
    const all = topics.get(topic)!.map(({ id }) => id);
    return [...all.filter((id) => id === topic), ...all.filter((id) => id !== topic)];
  });
  const longest = Math.max(0, ...ids.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => ids.flatMap((all) => all[turn] ?? [])).flat();
}

function indexFor(language: Language, knowledge: Knowledge) {
  const rows = [...knowledge.entries.values()].map(({ id, content }) => ({
    id,
    // "roadmap" and the like stand in ids, not in titles.
    name: id.replaceAll(/[.-]/g, ' '),
    id_title: content.id.title,
    en_title: content.en.title,
  }));
  return new Fuse(rows, {
    keys: [
      { name: 'name', weight: OTHER_LANGUAGE },
      ...LANGUAGES.map((key) => ({ name: `${key}_title`, weight: key === language ? 1 : OTHER_LANGUAGE })),
    ],
    useTokenSearch: true,
    threshold: 0.35,
    ignoreLocation: true,
  });
}
