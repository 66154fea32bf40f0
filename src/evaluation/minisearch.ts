import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/language.ts';
import { rankEntries, type Search, type SearchText } from './search.ts';

/** As minisearch's documentation advises for what people type: prefixes, and one slip in five letters. */
const OPTIONS: SearchOptions = { prefix: true, fuzzy: 0.2 };

/** Plain minisearch, each text a document: the more exact of the two ways to use it. */
export function createMiniSearch(texts: readonly SearchText[]): Search {
  const search = new MiniSearch<{ place: number; text: string }>({
    idField: 'place',
    fields: ['text'],
    searchOptions: OPTIONS,
  });
  search.addAll(texts.map(({ text }, place) => ({ place, text })));
  return {
    name: 'minisearch',
    rank(question) {
      const found = search.search(question);
      return rankEntries(found.map(({ id, score }) => ({ id: texts[Number(id)]!.id, score })));
    },
  };
}

/** Plain minisearch, each entry a document: the faster of the two ways to use it. */
export function createMiniSearchOfEntries({ entries }: Knowledge): Search {
  const search = new MiniSearch<{ id: string; titles: string; phrasings: string }>({
    fields: ['titles', 'phrasings'],
    searchOptions: OPTIONS,
  });
  search.addAll(
    [...entries.values()].map(({ id, content }) => ({
      id,
      titles: LANGUAGES.map((language) => content[language].title).join('\n'),
      phrasings: LANGUAGES.flatMap((language) => content[language].phrasings).join('\n'),
    })),
  );
  return {
    name: 'minisearch, by entry',
    rank: (question) =>
      rankEntries(search.search(question).map(({ id, score }) => ({ id: String(id), score }))),
  };
}
