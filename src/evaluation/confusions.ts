import type { Judged } from './judged.ts';

/** A pair of what should have been answered and what was, and how often. */
export interface Confusion {
  /** The ids that would have been right, or the kind of a question outside what we know. */
  readonly gold: string;
  readonly given: string;
  readonly count: number;
}

/** Counts the wrong and the false answers by what they confused, the most frequent first. */
export function confusionsOf(questions: readonly Judged[], most: number): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { question, outcome, verdict } of questions) {
    if (verdict !== 'wrong' && verdict !== 'false') continue;
    const gold = question.gold.join(question.both ? ' + ' : ' | ') || question.kind;
    const given = outcome.answers.join(' + ');
    const key = `${gold}\n${given}`;
    counts.set(key, { gold, given, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const all = [...counts.values()];
  return all.sort((a, b) => b.count - a.count || (a.gold < b.gold ? -1 : 1)).slice(0, most);
}
