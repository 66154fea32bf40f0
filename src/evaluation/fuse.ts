import Fuse from 'fuse.js';
import { rankEntries, type Search, type SearchText } from './search.ts';

/** fuse.js gives back only its best texts: enough for ten of each of the five best entries. */
const MOST_TEXTS = 400;

/**
 * Plain fuse.js as its documentation advises for sentences: token search, each text a record. Of thresholds from 0.1
 * to 0.6, with the field's length in the score and without, this setting ranks members' questions best.
 */
export function createFuseSearch(texts: readonly SearchText[]): Search {
  const fuse = new Fuse(texts, {
    keys: ['text'],
    useTokenSearch: true,
    includeScore: true,
    threshold: 0.3,
  });
  return {
    name: 'fuse.js',
    rank(question) {
      // For a blank question fuse.js gives back every record, without a score.
      if (question.trim() === '') return [];
      const found = fuse.search(question, { limit: MOST_TEXTS });
      return rankEntries(found.map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) })));
    },
  };
}
