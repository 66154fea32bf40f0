import type { Compound } from '../../knowledge/knowledge.ts';
import type { Structure } from '../../knowledge/lexicon.ts';
import type { Judge } from '../model/model.ts';
import type { Consider } from '../opinion.ts';
import type { Reading } from '../reading.ts';
import { findSplit } from '../several.ts';
import { type Case, learnJudge } from './learn-judge.ts';

/** Every how manieth phrasing serves as an example of one question; all would take minutes and teach no more. */
const STRIDE = 4;
/** How much a phrasing counts beside a message that was written to teach this. */
const PHRASING_WEIGHT = 0.5;

/** A phrasing with the opinion of parts that were learned without it. */
export interface Single {
  readonly reading: Reading;
  readonly answer: string;
  readonly consider: Consider;
}

/**
 * Learns to tell messages that ask two things from those that ask one.
 * @param compounds messages written for this, which nothing else was learned from.
 * @param singles phrasings, each with parts learned without it.
 */
export function learnSeveral(
  compounds: readonly Compound[],
  singles: readonly Single[],
  read: (question: string) => Reading,
  consider: Consider,
  structure: Structure,
): Judge {
  const written = compounds.flatMap(({ question, answers }) =>
    caseOf(read(question), answers, consider, structure, 1),
  );
  const plain = singles
    .filter((_, at) => at % STRIDE === 0)
    .flatMap((single) =>
      caseOf(single.reading, [single.answer], single.consider, structure, PHRASING_WEIGHT),
    );
  return learnJudge([...written, ...plain]);
}

function caseOf(
  reading: Reading,
  answers: readonly string[],
  consider: Consider,
  structure: Structure,
  weight: number,
): Case[] {
  const split = findSplit(consider(reading), consider, structure);
  if (!split) return [];
  const yes = answers.length > 1 && answers.includes(split.first.id) && answers.includes(split.second.id);
  return [{ evidence: split.evidence, yes, weight }];
}
