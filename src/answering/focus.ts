import type { Structure } from '../knowledge/lexicon.ts';
import { confidenceOf, neededFor } from './decide.ts';
import type { Candidate, Consider, Opinion } from './opinion.ts';
import type { Reading, Token } from './reading.ts';

/** A message of fewer tokens is looked at as a whole only. */
const LONG = 14;
/** A last clause of fewer tokens takes the one before it along: "…, itu apa?". */
const SHORTEST_CLAUSE = 7;
/** Of a clause without any punctuation this many tokens are looked at: people ask at its end. */
const LONGEST_CLAUSE = 14;
/** How sure the clause alone must be: surer than a whole message, because what qualifies it may stand outside. */
const FOCUS_FROM = 0.85;
/** The whole message must give its answer at least this probability. */
const SHARE_FROM = 0.05;

/** What a long message asks in the clause that asks. */
export interface Focus {
  readonly text: string;
  readonly answer: Candidate;
  /** The confidence from which it is followed. */
  readonly needed: number;
}

/**
 * Looks at the clause of a long message that asks, the last one that does: all before is most often background, and
 * drowns it.
 * @returns undefined where the message is short, asks nowhere, or is about something else as a whole.
 */
export function findFocus(whole: Opinion, consider: Consider, { asks }: Structure): Focus | undefined {
  const { reading, candidates } = whole;
  const clause = reading.tokens.length < LONG ? [] : askingClause(reading, asks);
  if (clause.length === 0) return undefined;
  const opinion = consider({ tokens: clause });
  const found = opinion.candidates[0]!.id;
  if (whole.probabilityOf(found) < SHARE_FROM) return undefined;
  const first = candidates[0]!.id;
  return {
    text: clause.map(({ text }) => text).join(' '),
    // What level or tool is meant may have been said before: "baru lulus … gaji berapa".
    answer: {
      id: first.startsWith(`${found}.`) ? first : found,
      probability: confidenceOf(opinion),
    },
    needed: Math.max(FOCUS_FROM, neededFor(opinion)),
  };
}

function askingClause({ tokens }: Reading, asks: ReadonlySet<string>): readonly Token[] {
  const starts = tokens.flatMap(({ opens }, at) => (at === 0 || opens ? [at] : []));
  const ends = [...starts.slice(1), tokens.length];
  const last = starts.findLastIndex((start, at) =>
    tokens.slice(start, ends[at]).some(({ text }) => asks.has(text)),
  );
  if (last < 0) return [];
  let from = last;
  while (from > 0 && ends[last]! - starts[from]! < SHORTEST_CLAUSE) from--;
  return tokens.slice(starts[from], ends[last]).slice(-LONGEST_CLAUSE);
}
