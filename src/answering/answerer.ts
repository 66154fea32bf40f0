import type { AnswerId, Knowledge } from '../knowledge/knowledge.ts';
import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Answer, Answerer, AskOptions } from './answer.ts';
import { createComplete } from './complete.ts';
import { confidenceOf, type Decision, decide, neededFor } from './decide.ts';
import type { Explanation } from './explanation.ts';
import { findFocus } from './focus.ts';
import { createResolve } from './follow-up.ts';
import { languageOf } from './language.ts';
import { itemAt, itemsOf } from './lists.ts';
import { judge } from './model/judge.ts';
import type { Model } from './model/model.ts';
import { createConsider, type Opinion } from './opinion.ts';
import { ordinalOf } from './ordinal.ts';
import { createReader } from './reader.ts';
import { findSplit } from './several.ts';
import { createExpand } from './slang.ts';
import { createRefuse } from './unknown.ts';

/** The probability from which a message is said to ask two things; found on messages of both kinds. */
const SEVERAL_FROM = 0.25;
/** The probability from which the answers stand in the order asked; below, the one likeliest for the message as a whole comes first. */
const ORDER_FROM = 0.6;
/** The confidence that each part of a message needs to be an answer of its own. */
const PART_FROM = 0.3;
/** In a longer message "first" is seldom a place in a list: "our first ML engineer". */
const LONGEST_LISTED = 12;
/** At most this many answers are given at once. */
const MOST_ANSWERS = 3;
/** So many candidates are shown in an explanation. */
const MOST_EXPLAINED = 5;

/** An answerer that also says how it came to an answer. */
export interface ExplainingAnswerer extends Answerer {
  /** Answers like `ask`, and tells how the question was read and why it was decided so. */
  explain(question: string, options?: AskOptions): Explanation;
}

interface Ruling {
  readonly decision: Decision;
  readonly rule: Explanation['rule'];
}

/** Makes the answerer for one profession. */
export function createAnswerer(knowledge: Knowledge, lexicon: Lexicon, model: Model): ExplainingAnswerer {
  const read = createReader(knowledge.profession, lexicon, model.vocabulary);
  const consider = createConsider(model);
  const resolve = createResolve(knowledge, lexicon.structure, read, consider);
  const refuse = createRefuse(lexicon);
  return {
    ask: (question, options = {}) => {
      const opinion = consider(read(question));
      return toAnswer(question, opinion, rulingOn(opinion, options.previous), options);
    },
    explain: (question, options = {}) => {
      const opinion = consider(read(question));
      const ruling = rulingOn(opinion, options.previous);
      return {
        answer: toAnswer(question, opinion, ruling, options),
        rule: ruling.rule,
        ...detailsOf(opinion),
      };
    },
    complete: createComplete(knowledge, createExpand(lexicon.slang)),
  };

  function toAnswer(question: string, opinion: Opinion, { decision }: Ruling, options: AskOptions): Answer {
    const { language, known } = languageOf(opinion, options.fallbackLanguage);
    const base = { question, language, languageKnown: known };
    if (decision.kind !== 'no-answer') return { ...base, ...decision };
    const { unknown, nearest } = refuse(opinion);
    const suggestions = nearest.filter((id) => knowledge.entries.has(id));
    return { ...base, ...decision, suggestions, ...(unknown && { unknown }) };
  }

  function rulingOn(opinion: Opinion, previous: AskOptions['previous']): Ruling {
    const several = severalOf(opinion);
    if (several.length > 1) {
      return { decision: answered(several.slice(0, MOST_ANSWERS), confidenceOf(opinion)), rule: 'several' };
    }
    const followUp = previous && resolve(opinion, previous);
    if (followUp) return { decision: answered([followUp.answer], followUp.confidence), rule: 'follow-up' };
    const decision = decide(opinion);
    const listed = decision.kind === 'answer' ? listedItem(opinion) : undefined;
    if (listed) return { decision: answered([listed], decision.confidence), rule: 'place-in-list' };
    const focus = decision.kind === 'answer' ? undefined : findFocus(opinion, consider, lexicon.structure);
    if (focus && focus.answer.probability >= focus.needed) {
      return { decision: answered([focus.answer.id], focus.answer.probability), rule: 'focus' };
    }
    return { decision, rule: RULES[decision.kind] };
  }

  /** The answers of a message that asks several things, in the order asked; one or none where it does not. */
  function severalOf(opinion: Opinion): AnswerId[] {
    const split = findSplit(opinion, consider, lexicon.structure);
    if (!split || Math.min(split.first.probability, split.second.probability) < PART_FROM) return [];
    const probability = judge(model.several, split.evidence);
    if (probability < SEVERAL_FROM) return [];
    const rest = severalOf(consider({ tokens: split.after }));
    if (rest.length > 1) return [...new Set([split.first.id, ...rest])];
    const inOrder = probability >= ORDER_FROM || opinion.candidates[0]!.id !== split.second.id;
    return inOrder ? [split.first.id, split.second.id] : [split.second.id, split.first.id];
  }

  /** "langkah keempat": the question is about a list, and names a place in it. */
  function listedItem({ candidates, reading }: Opinion): AnswerId | undefined {
    if (reading.tokens.length > LONGEST_LISTED) return undefined;
    const place = ordinalOf(reading);
    return place === undefined ? undefined : itemAt(itemsOf(knowledge.entries.get(candidates[0]!.id)), place);
  }

  function detailsOf(opinion: Opinion): Omit<Explanation, 'answer' | 'rule'> {
    const { reading, impression, scope, choice, candidates, outside } = opinion;
    const { byClass, unexplainedTexts } = impression.likeness;
    const split = findSplit(opinion, consider, lexicon.structure);
    const focus = findFocus(opinion, consider, lexicon.structure);
    return {
      reading,
      unexplained: unexplainedTexts,
      considered: candidates.slice(0, MOST_EXPLAINED).map(({ id, probability }, at) => ({
        id,
        probability,
        likeness: byClass[impression.ranking[at]!]!,
      })),
      outside,
      scope,
      choice,
      confidence: confidenceOf(opinion),
      needed: neededFor(opinion),
      ...(focus && {
        focus: {
          text: focus.text,
          id: focus.answer.id,
          confidence: focus.answer.probability,
          needed: focus.needed,
        },
      }),
      ...(split && {
        split: {
          first: split.first.id,
          second: split.second.id,
          probability: judge(model.several, split.evidence),
          needed: SEVERAL_FROM,
        },
      }),
    };
  }
}

const RULES = {
  answer: 'sure',
  suggestions: 'unsure',
  'no-answer': 'out-of-scope',
  'small-talk': 'small-talk',
} as const;

function answered(answers: readonly AnswerId[], confidence: number): Decision {
  return { kind: 'answer', answers, suggestions: [], confidence };
}
