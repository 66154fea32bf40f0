import type { AnswerKind } from '../answering/answer.ts';
import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { LabelledQuestion } from './questions.ts';

/** What a system made of a question. */
export interface Outcome {
  readonly kind: AnswerKind;
  readonly answers: readonly AnswerId[];
  readonly suggestions: readonly AnswerId[];
  /** The language of the reply, where the system tells languages apart. */
  readonly language?: Language;
  /** How sure it was, on a scale of its own. */
  readonly confidence: number;
}

/**
 * `right`, `wrong` (answered and not right), `helped` (a right id is among the first five suggestions), `missed`;
 * for a question outside what we know `false` (it got an answer) or `refused`.
 */
export type Verdict = 'right' | 'wrong' | 'helped' | 'missed' | 'false' | 'refused';

/** What of a label decides on a verdict. */
export type Label = Pick<LabelledQuestion, 'gold' | 'both' | 'kind'>;

/** How many suggestions are looked at. */
const SUGGESTIONS = 5;

/** Judges an outcome by the rules of the labelled questions (tests/questions/README.md). */
export function verdictOf({ gold, both, kind }: Label, outcome: Outcome): Verdict {
  const { answers, suggestions } = outcome;
  const answered = outcome.kind === 'answer';
  if (gold.length === 0) return answered ? 'false' : 'refused';
  const offers =
    outcome.kind === 'suggestions' && suggestions.slice(0, SUGGESTIONS).some((id) => gold.includes(id));
  if (kind === 'half') return answered ? allIn(answers, gold) : offers ? 'right' : 'missed';
  if (answered) return isRight(gold, both, answers) ? 'right' : 'wrong';
  return offers ? 'helped' : 'missed';
}

function isRight(gold: readonly string[], both: boolean, answers: readonly string[]): boolean {
  if (both) return answers.length <= 3 && gold.every((id) => answers.includes(id));
  const [first] = answers;
  return answers.length <= 2 && first !== undefined && gold.includes(first);
}

function allIn(answers: readonly string[], gold: readonly string[]): Verdict {
  return answers.length > 0 && answers.every((id) => gold.includes(id)) ? 'right' : 'wrong';
}
