import { createAnswerer } from '../../answering/answerer.ts';
import type { Model } from '../../answering/model/model.ts';
import { createReader } from '../../answering/reader.ts';
import { examplesOf } from '../../answering/training/examples.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Lexicon } from '../../knowledge/lexicon.ts';
import { OURS, RIVALS } from './contenders.ts';
import { growKnowledge } from './grow-knowledge.ts';
import { growModel } from './grow-model.ts';
import { race } from './race.ts';
import type { Timing } from './timing.ts';

/** Everything that answers are given from. */
export interface Sources {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  readonly model: Model;
}

/** How long a question takes with so many times as many answers. */
export interface Growth {
  readonly name: string;
  readonly times: number;
  readonly answers: number;
  /** In microseconds. */
  readonly timing: Timing;
}

/** What grows to which sizes, and at most how many questions are timed. */
export interface GrowthPlan {
  readonly name: string;
  readonly times: readonly number[];
  readonly mostQuestions: number;
}

/** fuse.js takes seconds for a question then. */
const PLAN: readonly GrowthPlan[] = [
  { name: OURS, times: [1, 10, 100], mostQuestions: 150 },
  { name: 'minisearch', times: [1, 10], mostQuestions: 50 },
  { name: 'minisearch, by entry', times: [1, 10], mostQuestions: 50 },
  { name: 'fuse.js', times: [1, 10], mostQuestions: 5 },
];

/** So many of the most frequent words are the same in every profession. */
const SHARED_WORDS = 200;

/**
 * Times questions with 1, 10 and 100 times as many answers: the profession copied as other professions would be, with
 * other words but for the 200 most frequent ones; see `growKnowledge` and `growModel`.
 * @param onProgress is told before each step what it is.
 */
export function measureGrowth(
  sources: Sources,
  questions: readonly string[],
  onProgress: (step: string) => void,
  plan: readonly GrowthPlan[] = PLAN,
): Growth[] {
  const shared = new Set(sources.model.vocabulary.known.slice(0, SHARED_WORDS));
  return plan.flatMap(({ name, times, mostQuestions }) =>
    times.map((factor): Growth => {
      onProgress(`${name} with ${factor} times as many answers`);
      const knowledge = growKnowledge(sources.knowledge, shared, factor);
      const ask =
        name === OURS ? grownOurs(sources, knowledge, shared, factor) : RIVALS[name]!(knowledge).rank;
      const [result] = race([{ name, ask, mostQuestions }], questions, () => {});
      return { name, times: factor, answers: knowledge.entries.size, timing: result!.timing };
    }),
  );
}

function grownOurs(
  { knowledge, lexicon, model }: Sources,
  grown: Knowledge,
  shared: ReadonlySet<string>,
  times: number,
): (question: string) => unknown {
  const read = createReader(knowledge.profession, lexicon, model.vocabulary);
  const examples = examplesOf(knowledge, lexicon).map(({ question, cls }) => ({
    reading: read(question),
    cls,
  }));
  return createAnswerer(grown, lexicon, growModel(model, examples, shared, times)).ask;
}
