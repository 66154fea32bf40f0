import { judgeFile, type Result } from './judged.ts';
import { type Proportion, proportion } from './proportion.ts';
import type { LabelledFile, LabelledQuestion } from './questions.ts';
import { createSearchSystem, type Hit, type Search } from './search.ts';
import { bestThreshold, type Trial } from './threshold.ts';
import { verdictOf } from './verdict.ts';

/** A search library beside ours, with the threshold that is best for it on these very questions. */
export interface Rival {
  readonly name: string;
  readonly threshold: number;
  /** How often the best entry is right if it always answers, over the questions that ask one thing that we know. */
  readonly first: Proportion;
  /** A result for each file, without conversations: a search has no memory. */
  readonly results: readonly Result[];
}

/** How a rival is measured. */
export interface RivalOptions {
  /** The share of the near misses that it may answer, 0 to 1. */
  readonly mostNear: number;
  /** At most this many questions are put to it, evenly spread over all. */
  readonly mostQuestions: number;
  readonly onProgress: (done: number, of: number) => void;
}

/** Puts questions to a search and sets the threshold that serves it best. */
export function measureRival(search: Search, files: readonly LabelledFile[], options: RivalOptions): Rival {
  const asked = spread(
    files.flatMap(({ questions }) => questions),
    options.mostQuestions,
  );
  const rankings = new Map<string, readonly Hit[]>();
  asked.forEach(({ q }, index) => {
    if (!rankings.has(q)) rankings.set(q, search.rank(q));
    options.onProgress(index + 1, asked.length);
  });
  const trials = asked.map((question) => trialOf(question, rankings.get(question.q)!));
  const threshold = bestThreshold(trials, options.mostNear);
  const remembered: Search = { name: search.name, rank: (question) => rankings.get(question) ?? [] };
  const system = createSearchSystem(remembered, threshold);
  const known = new Set(asked);
  return {
    name: search.name,
    threshold,
    first: proportion(
      trials.filter((_, at) => asked[at]!.kind === 'in' && !asked[at]!.both),
      ({ right }) => right,
    ),
    results: files.map(({ path, questions }) =>
      judgeFile(system, {
        path,
        questions: questions.filter((question) => known.has(question)),
        dialogues: [],
      }),
    ),
  };
}

/** Picks at most `most` items, evenly spread over all. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]!);
}

function trialOf(question: LabelledQuestion, hits: readonly Hit[]): Trial {
  const [first] = hits;
  const outcome = {
    kind: 'answer',
    answers: first ? [first.id] : [],
    suggestions: [],
    confidence: 1,
  } as const;
  return {
    score: first?.score,
    right: verdictOf(question, outcome) === 'right',
    near: question.kind === 'near-oos',
  };
}
