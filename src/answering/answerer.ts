import type { AnswerId, Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Answer, Answerer, AskOptions } from './answer.ts';
import { createComplete } from './complete.ts';
import { confidenceOf, type Decision, decide } from './decide.ts';
import { createResolve } from './follow-up.ts';
import { languageOf } from './language.ts';
import { itemAt, itemsOf } from './lists.ts';
import { judge } from './model/judge.ts';
import type { Model } from './model/model.ts';
import { createConsider, type Opinion } from './opinion.ts';
import { ordinalOf } from './ordinal.ts';
import { createReader } from './reader.ts';
import { findSplit } from './several.ts';
import { createRefuse } from './unknown.ts';

/** The probability from which a message is said to ask two things. */
const SEVERAL_FROM = 0.5;
/** At most this many answers are given at once. */
const MOST_ANSWERS = 3;

/** Makes the answerer for one profession. */
export function createAnswerer(knowledge: Knowledge, lexicon: Lexicon, model: Model): Answerer {
  const read = createReader(knowledge.profession, lexicon, model.vocabulary);
  const consider = createConsider(model);
  const resolve = createResolve(knowledge, lexicon.structure, read, consider);
  const refuse = createRefuse(lexicon);
  return { ask, complete: createComplete(knowledge) };

  function ask(question: string, { fallbackLanguage, previous }: AskOptions = {}): Answer {
    const opinion = consider(read(question));
    const { language, known } = languageOf(opinion, fallbackLanguage);
    const decision = decideOn(opinion, previous);
    const base = { question, language, languageKnown: known };
    if (decision.kind !== 'no-answer') return { ...base, ...decision };
    const { unknown, nearest } = refuse(opinion);
    const suggestions = nearest.filter((id) => knowledge.entries.has(id));
    return { ...base, ...decision, suggestions, ...(unknown && { unknown }) };
  }

  function decideOn(opinion: Opinion, previous: AskOptions['previous']): Decision {
    const followUp = previous && resolve(opinion, previous);
    if (followUp) return answered([followUp.answer], followUp.confidence);
    const several = severalOf(opinion);
    if (several.length > 1) return answered(several.slice(0, MOST_ANSWERS), confidenceOf(opinion));
    const decision = decide(opinion);
    const listed = decision.kind === 'answer' ? listedItem(opinion) : undefined;
    return listed ? answered([listed], decision.confidence) : decision;
  }

  /** The answers of a message that asks several things, in the order asked; one or none where it does not. */
  function severalOf(opinion: Opinion): AnswerId[] {
    const split = findSplit(opinion, consider, lexicon.structure);
    if (!split || judge(model.several, split.evidence) < SEVERAL_FROM) return [];
    const rest = severalOf(consider({ tokens: split.after }));
    return [...new Set(rest.length > 1 ? [split.first.id, ...rest] : [split.first.id, split.second.id])];
  }

  /** "langkah keempat": the question is about a list, and names a place in it. */
  function listedItem({ candidates, reading }: Opinion): AnswerId | undefined {
    const place = ordinalOf(reading);
    return place === undefined ? undefined : itemAt(itemsOf(knowledge.entries.get(candidates[0]!.id)), place);
  }
}

function answered(answers: readonly AnswerId[], confidence: number): Decision {
  return { kind: 'answer', answers, suggestions: [], confidence };
}
