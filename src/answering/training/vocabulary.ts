import type { Reading } from '../reading.ts';

/** A word that fewer examples have may itself be a slip of the keyboard. */
const FEWEST = 3;

/** The words that need no mending of their spelling: those of several examples, the most frequent first. */
export function vocabularyOf(readings: readonly Reading[]): string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of readings) {
    for (const text of new Set(tokens.flatMap((token) => token.text.split(' ')))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([word, count]) => count >= FEWEST && word.length >= 2)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([word]) => word);
}
