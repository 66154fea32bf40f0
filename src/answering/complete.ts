import Fuse from 'fuse.js';
import type { AnswerId, Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../knowledge/language.ts';

/** fuse.js: how unlike a title may be, and that a match may stand anywhere in it. */
const OPTIONS = { keys: ['title'], threshold: 0.4, ignoreLocation: true, ignoreDiacritics: true };

/** What people ask most, offered before anything is typed: different topics. */
const FIRST = ['salary', 'roadmap', 'skills', 'overview', 'duties', 'tools', 'industries', 'outlook'];

/** Ranks answers by their titles for a few typed letters. @returns up to `limit` ids, best first. */
export type Complete = (text: string, language: Language, limit: number) => AnswerId[];

/** Makes the function that ranks answers for autocomplete, with fuse.js over their titles. */
export function createComplete(knowledge: Knowledge): Complete {
  const entries = [...knowledge.entries.values()];
  const titles = (language: Language) =>
    entries.map(({ id, content }) => ({ id, title: content[language].title }));
  const indexes = new Map(LANGUAGES.map((language) => [language, new Fuse(titles(language), OPTIONS)]));
  const popular = [...FIRST.filter((id) => knowledge.entries.has(id)), ...knowledge.entries.keys()];
  return (text, language, limit) => {
    const typed = text.trim().slice(0, 60);
    if (typed === '') return [...new Set(popular)].slice(0, limit);
    const found = indexes.get(language)!.search(typed, { limit });
    return found.map(({ item }) => item.id);
  };
}
