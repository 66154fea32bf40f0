import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createFuseSearch } from '../fuse.ts';
import { createMiniSearch, createMiniSearchOfEntries } from '../minisearch.ts';
import { type Search, searchTexts } from '../search.ts';

/** The name of our own answering in reports. */
export const OURS = 'Tanya Karier';

/** The searches that ours is measured beside, by name; each is made ready for a knowledge. */
export const RIVALS: Readonly<Record<string, (knowledge: Knowledge) => Search>> = {
  minisearch: (knowledge) => createMiniSearch(searchTexts(knowledge)),
  'minisearch, by entry': createMiniSearchOfEntries,
  'fuse.js': (knowledge) => createFuseSearch(searchTexts(knowledge)),
};
