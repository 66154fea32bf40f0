import type { AnswerId } from '../knowledge/knowledge.ts';
import type { AnswerKind, SmallTalk } from './answer.ts';
import type { Opinion } from './opinion.ts';

/** The confidence from which an answer is given: below it more than one in twenty near misses would be answered. */
export const ANSWER_FROM = 0.55;
/** The same where a thing is named that we do not cover: it is most often what the question is about. */
export const ANSWER_FROM_BESIDE_UNKNOWN = 0.8;
/** The probability of being in scope from which suggestions are offered instead of a refusal. */
const SUGGEST_FROM = 0.3;
/** The probability from which a remark is small talk, if it is not in scope. */
const SMALL_TALK_FROM = 0.5;
/** At most this many suggestions are offered, and the probability from which one is worth offering. */
const MOST_SUGGESTIONS = 5;
const WORTH_SUGGESTING = 0.01;

/** What to do with a question. */
export interface Decision {
  readonly kind: AnswerKind;
  readonly answers: readonly AnswerId[];
  readonly suggestions: readonly AnswerId[];
  /** 0 to 1: how sure the decision is. */
  readonly confidence: number;
  readonly smallTalk?: SmallTalk;
}

/** How sure one may be that the first candidate is asked for: it is in scope, and it is the right one. */
export function confidenceOf({ scope, choice }: Opinion): number {
  return scope * choice;
}

/** What a question is rarely about in passing; a profession that is named is often only the asker's own. */
const SELDOM_IN_PASSING = new Set(['countries', 'cities', 'companies', 'tools', 'courses']);

/** The confidence from which a question is answered, which depends on what it names. */
export function neededFor({ reading }: Opinion): number {
  const names = reading.tokens.some(({ mention }) => SELDOM_IN_PASSING.has(mention?.kind ?? ''));
  return names ? ANSWER_FROM_BESIDE_UNKNOWN : ANSWER_FROM;
}

/** Decides on one question: first whether it is in scope, then whether the choice among answers is sure enough. */
export function decide(opinion: Opinion): Decision {
  const { scope, smallTalk, candidates } = opinion;
  const confidence = confidenceOf(opinion);
  if (confidence >= neededFor(opinion)) {
    return { kind: 'answer', answers: [candidates[0]!.id], suggestions: [], confidence };
  }
  if (smallTalk && smallTalk.probability >= SMALL_TALK_FROM) {
    const { kind, probability } = smallTalk;
    return { kind: 'small-talk', answers: [], suggestions: [], confidence: probability, smallTalk: kind };
  }
  if (scope >= SUGGEST_FROM) {
    return { kind: 'suggestions', answers: [], suggestions: suggestionsOf(opinion), confidence: scope };
  }
  return { kind: 'no-answer', answers: [], suggestions: [], confidence: 1 - scope };
}

/** The likeliest answers, best first; always at least one. */
export function suggestionsOf({ candidates }: Opinion): AnswerId[] {
  const worth = candidates.filter(({ probability }, at) => at === 0 || probability >= WORTH_SUGGESTING);
  return worth.slice(0, MOST_SUGGESTIONS).map(({ id }) => id);
}
