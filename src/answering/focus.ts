import type { Structure } from '../knowledge/lexicon.ts';
import { ANSWER_FROM, confidenceOf, neededFor } from './decide.ts';
import type { Candidate, Consider, Opinion } from './opinion.ts';
import type { Reading, Token } from './reading.ts';

/** A message of fewer tokens is looked at as a whole only. */
const LONG = 14;
/** A clause of fewer tokens is also looked at with the one before it: "…, itu apa?". */
const SHORTEST_CLAUSE = 7;
/** One of fewer only so. */
const SHORTEST_ALONE = 4;
/** Of a clause without any punctuation this many tokens are looked at: people ask at its end. */
const LONGEST_CLAUSE = 14;
/** At most so many clauses are looked at. */
const MOST_CLAUSES = 3;
/** How sure the clause alone must be: surer than a whole message, because what qualifies it may stand outside. */
const FOCUS_FROM = 0.85;
/** How sure both must be where the whole message has the same answer first and names nothing that we do not cover. */
const AGREED_FROM = 0.4;
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
 * Looks at the clauses of a long message that ask: the last one, and those that end with a question mark. All around
 * them is most often background, and drowns them.
 * @returns the surest; undefined where the message is short, asks nowhere, or is about something else as a whole.
 */
export function findFocus(whole: Opinion, consider: Consider, { asks }: Structure): Focus | undefined {
  const { reading } = whole;
  if (reading.tokens.length < LONG) return undefined;
  const found = askingClauses(reading, asks).flatMap((clause) => focusOn(clause, whole, consider));
  return found.sort((a, b) => b.answer.probability - a.answer.probability)[0];
}

function focusOn(clause: readonly Token[], whole: Opinion, consider: Consider): Focus[] {
  const opinion = consider({ tokens: clause });
  const found = opinion.candidates[0]!.id;
  if (whole.probabilityOf(found) < SHARE_FROM) return [];
  const first = whole.candidates[0]!.id;
  const named = neededFor(whole) > ANSWER_FROM;
  const agreed = first === found && !named && confidenceOf(whole) >= AGREED_FROM;
  return [
    {
      text: clause.map(({ text }) => text).join(' '),
      // What level or tool is meant may have been said before: "baru lulus … gaji berapa".
      answer: { id: first.startsWith(`${found}.`) ? first : found, probability: confidenceOf(opinion) },
      needed: agreed ? AGREED_FROM : Math.max(FOCUS_FROM, neededFor(opinion)),
    },
  ];
}

function askingClauses({ tokens }: Reading, asks: ReadonlySet<string>): (readonly Token[])[] {
  const starts = tokens.flatMap(({ opens }, at) => (at === 0 || opens ? [at] : []));
  const ends = [...starts.slice(1), tokens.length];
  const last = starts.findLastIndex((start, at) =>
    tokens.slice(start, ends[at]).some(({ text }) => asks.has(text)),
  );
  const questions = starts.flatMap((_, at) => (tokens[ends[at]!]?.opens === 'question' ? [at] : []));
  return [...new Set([...questions, ...(last < 0 ? [] : [last])])].slice(-MOST_CLAUSES).flatMap((at) => {
    let from = at;
    while (from > 0 && ends[at]! - starts[from]! < SHORTEST_CLAUSE) from--;
    const end = (start: number) => tokens.slice(starts[start], ends[at]).slice(-LONGEST_CLAUSE);
    const alone = from < at && ends[at]! - starts[at]! >= SHORTEST_ALONE;
    return alone ? [end(from), end(at)] : [end(from)];
  });
}
