import type { Structure } from '../knowledge/lexicon.ts';
import type { Candidate, Consider, Opinion } from './opinion.ts';
import { ordinalOf } from './ordinal.ts';
import type { Reading, Token } from './reading.ts';

/** At most this many places to cut are tried; each costs two more looks or a few. */
const MOST_CUTS = 3;
/** A longer message is a story with one question: looking for two in it takes long and finds wrong ones. */
const LONGEST = 70;
/** A part of at most this many tokens may borrow words from the other: "gaji junior sama senior", "docker dan spark buat apa". */
const SHORT_PART = 4;
/** Of a part of more tokens only the clause next to the cut is looked at: the rest is background, and takes long. */
const LONG_PART = 12;
/** A part that is this sure by itself borrows nothing. */
const SURE_ALONE = 0.8;
/** How many tokens it borrows. */
const BORROWED = [1, 2, 3] as const;

/** A question cut in two parts that would have different answers. */
export interface Split {
  readonly first: Candidate;
  readonly second: Candidate;
  readonly after: readonly Token[];
  /** The numbers that a judge weighs to tell whether both are really asked. */
  readonly evidence: readonly number[];
}

interface Cut {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** The sign that ends the first part, if it is not only a joining word. */
  readonly sign: Token['opens'];
  /** How a word joins the parts, if one does. */
  readonly joint: 'adds' | 'other' | undefined;
}

interface Part {
  readonly answer: Candidate;
  readonly scope: number;
  readonly choice: number;
  readonly asks: boolean;
  readonly borrowed: boolean;
}

/**
 * Finds the most convincing way to read a question as two.
 * @param whole the opinion on the whole question.
 * @returns undefined where there is no place to cut, or no two different answers.
 */
export function findSplit(whole: Opinion, consider: Consider, structure: Structure): Split | undefined {
  if (whole.reading.tokens.length > LONGEST) return undefined;
  let best: { split: Split; score: number } | undefined;
  for (const cut of likeliestCuts(cutsOf(whole.reading, structure), structure)) {
    const seconds = partsOf(cut.after, cut.before.slice(0, 3), 'head', consider, structure);
    for (const first of partsOf(cut.before, cut.after.slice(-3), 'tail', consider, structure)) {
      for (const second of seconds) {
        if (first.answer.id === second.answer.id) continue;
        const split = splitOf(whole, cut, first, second);
        const score = scoreOf(whole, first, second);
        if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { split, score };
      }
    }
  }
  return best?.split;
}

function cutsOf({ tokens }: Reading, { adds, joints, fillers }: Structure): Cut[] {
  const cuts: Cut[] = [];
  // "min, …" and "…, kak" address somebody and ask nothing.
  const says = (part: readonly Token[]) => part.some(({ text }) => !fillers.has(text));
  for (let at = 1; at < tokens.length; at++) {
    const { text, opens } = tokens[at]!;
    const joins = joints.has(text);
    if (!opens && !joins) continue;
    const after = withoutNumber(tokens.slice(joins ? at + 1 : at), 'first');
    const before = withoutNumber(tokens.slice(0, at), 'last');
    const joint = adds.has(text) ? 'adds' : joins ? 'other' : undefined;
    if (says(before) && says(after)) cuts.push({ before, after, sign: opens, joint });
  }
  return cuts;
}

/** The last ones, but before them those that have a question on either side. */
function likeliestCuts(cuts: readonly Cut[], { asks }: Structure): Cut[] {
  const asking = (tokens: readonly Token[]) => (tokens.some(({ text }) => asks.has(text)) ? 1 : 0);
  const ranked = cuts.map((cut, at) => ({
    cut,
    at,
    rank: asking(lastClause(cut.before)) + asking(firstClause(cut.after)),
  }));
  return ranked
    .sort((a, b) => b.rank - a.rank || b.at - a.at)
    .slice(0, MOST_CUTS)
    .map(({ cut }) => cut);
}

/** "Pertama, …. Kedua, …": the number of a question is no clause of its own. */
function withoutNumber(tokens: readonly Token[], place: 'first' | 'last'): readonly Token[] {
  const number = place === 'first' ? tokens[0] : tokens.at(-1);
  const next = place === 'first' ? tokens[1] : number;
  if (!number || !next?.opens || ordinalOf({ tokens: [number] }) === undefined) return tokens;
  return place === 'first' ? tokens.slice(1) : tokens.slice(0, -1);
}

/**
 * The ways to take a part: as it stands; its clause next to the cut, where it has several; and, if it is short and
 * not sure by itself, with words borrowed from the other part.
 */
function partsOf(
  tokens: readonly Token[],
  lendable: readonly Token[],
  end: 'head' | 'tail',
  consider: Consider,
  { asks }: Structure,
): Part[] {
  const toPart = (part: readonly Token[], borrowed: boolean): Part => {
    const { candidates, scope, choice } = consider({ tokens: part });
    return {
      answer: { id: candidates[0]!.id, probability: scope * choice },
      scope,
      choice,
      asks: part.some(({ text }) => asks.has(text)),
      borrowed,
    };
  };
  const clause = end === 'tail' ? lastClause(tokens) : firstClause(tokens);
  if (clause.length < tokens.length && tokens.length > LONG_PART) return [toPart(clause, false)];
  const plain = toPart(tokens, false);
  const parts = clause.length < tokens.length ? [toPart(clause, false), plain] : [plain];
  if (tokens.length > SHORT_PART || plain.answer.probability >= SURE_ALONE) return parts;
  const sizes = BORROWED.filter((size) => size <= lendable.length);
  const extended = sizes.map((size) =>
    toPart(
      end === 'head' ? [...lendable.slice(0, size), ...tokens] : [...tokens, ...lendable.slice(-size)],
      true,
    ),
  );
  return [...parts, ...extended];
}

function firstClause(tokens: readonly Token[]): readonly Token[] {
  const next = tokens.findIndex(({ opens }, at) => at > 0 && opens);
  return next < 0 ? tokens : tokens.slice(0, next);
}

function lastClause(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ opens }, at) => at > 0 && opens);
  return last < 0 ? tokens : tokens.slice(last);
}

function scoreOf(whole: Opinion, first: Part, second: Part): number {
  const least = Math.min(whole.probabilityOf(first.answer.id), whole.probabilityOf(second.answer.id));
  return Math.min(first.answer.probability, second.answer.probability) + Math.log10(least + 1e-3) / 3;
}

function splitOf(whole: Opinion, { before, after, sign, joint }: Cut, first: Part, second: Part): Split {
  const [a, b] = [first.answer, second.answer];
  const shares = [whole.probabilityOf(a.id), whole.probabilityOf(b.id)].map((share) =>
    Math.log10(share + 1e-4),
  );
  const yes = (condition: boolean) => (condition ? 1 : 0);
  return {
    first: a,
    second: b,
    after,
    evidence: [
      Math.min(a.probability, b.probability),
      Math.max(a.probability, b.probability),
      first.scope,
      first.choice,
      second.scope,
      second.choice,
      Math.min(...shares),
      Math.max(...shares),
      shares[0]! - shares[1]!,
      whole.scope * whole.choice,
      yes(first.asks),
      yes(second.asks),
      yes(first.asks && second.asks),
      yes(sign === 'question'),
      yes(sign === 'clause'),
      yes(joint === 'adds'),
      yes(joint === undefined),
      Math.min(whole.reading.tokens.length, 40),
      yes(first.borrowed),
      yes(second.borrowed),
      yes(topicOf(a.id) === topicOf(b.id)),
      yes(topicOf(a.id) === b.id || topicOf(b.id) === a.id),
      yes((topicOf(b.id) === a.id && !second.asks) || (topicOf(a.id) === b.id && !first.asks)),
      Math.min(before.length, 8),
      Math.min(after.length, 8),
    ],
  };
}

function topicOf(id: string): string {
  return id.split('.', 1)[0]!;
}
