import type { Vocabulary } from '../model/model.ts';
import type { Reading } from '../reading.ts';
import { slips } from '../spelling.ts';

/** A word that only one example has may itself be a slip of the keyboard. */
const FEWEST = 2;
/** A misspelt word is mended to a word of at least so many examples: to a rarer one it hardly ever is one. */
const FREQUENT = 12;
/** A word is taken for a misspelling of one that is one slip away and this many times as frequent. */
const MUCH_MORE_FREQUENT = 15;
/** Shorter words differ by one letter from many. */
const SHORTEST_SLIP = 4;

/** Collects the words of several examples, the most frequent first. */
export function vocabularyOf(readings: readonly Reading[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { tokens } of readings) {
    for (const text of new Set(tokens.flatMap((token) => token.text.split(' ')))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const words = [...counts]
    .filter(([word, count]) => count >= FEWEST && word.length >= 2)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const right = words.filter(([word, count]) => !isMisspelling(word, count, words));
  const frequent = right.filter(([, count]) => count >= FREQUENT).length;
  return { known: right.map(([word]) => word), frequent };
}

function isMisspelling(word: string, count: number, words: readonly (readonly [string, number])[]): boolean {
  if (word.length < SHORTEST_SLIP || count > 12) return false;
  const frequent = words.filter(
    ([other, otherCount]) => otherCount >= count * MUCH_MORE_FREQUENT && other.length >= SHORTEST_SLIP,
  );
  return frequent.some(([other]) => Math.abs(other.length - word.length) <= 1 && slips(word, other) === 1);
}
