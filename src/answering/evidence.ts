import { type Features, featuresOf } from './features.ts';
import { scores, sigmoid, softmax } from './model/linear.ts';
import type { Class, Linear } from './model/model.ts';
import type { FindNeighbours, Likeness } from './model/neighbours.ts';
import type { Reading } from './reading.ts';

/** What the model sees in a question, before anything is decided. */
export interface Impression {
  /** For each class its probability; together one. */
  readonly probabilities: Float32Array;
  /** The likeliest classes of answers, best first, as places in the model's `classes`; at most MOST_RANKED. */
  readonly ranking: readonly number[];
  /** How likely the question is in scope by the column for that alone, 0 to 1. */
  readonly inScope: number;
  /** How likely it is English, 0 to 1. */
  readonly english: number;
  readonly likeness: Likeness;
}

/** So many answers are ranked: the rest are too unlikely to be told or offered. */
const MOST_RANKED = 8;

/** Kinds of mentions that judges look for, each a piece of evidence. */
const MENTIONS = [
  'professions',
  'data-scientist',
  'companies',
  'countries',
  'cities',
  'tools',
  'courses',
  'role',
] as const;

/** The places of the classes of each kind. */
export interface Places {
  readonly all: number;
  readonly answer: readonly number[];
  readonly outside: readonly number[];
}

/** Finds the places of the classes of each kind, once for all questions. */
export function placesOf(classes: readonly Class[]): Places {
  const of = (kind: Class['kind']) => classes.flatMap((cls, at) => (cls.kind === kind ? [at] : []));
  return { all: classes.length, answer: of('answer'), outside: of('outside') };
}

/** Looks at a reading with the parts of a model. */
export function impressionOf(
  reading: Reading,
  places: Places,
  linear: Linear,
  findNeighbours: FindNeighbours,
  features: Features = featuresOf(reading),
): Impression {
  const all = scores(linear, features);
  const probabilities = softmax(all.subarray(0, places.all));
  return {
    probabilities,
    ranking: likeliest(places.answer, probabilities),
    inScope: sigmoid(all[places.all]!),
    english: sigmoid(all[places.all + 1]!),
    likeness: findNeighbours(reading),
  };
}

/** Picks the places with the highest probabilities, best first, without sorting all of them. */
function likeliest(places: readonly number[], probabilities: Float32Array): number[] {
  const best: number[] = [];
  for (const at of places) {
    const probability = probabilities[at]!;
    if (best.length === MOST_RANKED && probability <= probabilities[best[MOST_RANKED - 1]!]!) continue;
    let rank = Math.min(best.length, MOST_RANKED - 1);
    while (rank > 0 && probabilities[best[rank - 1]!]! < probability) {
      best[rank] = best[rank - 1]!;
      rank--;
    }
    best[rank] = at;
  }
  return best;
}

/** Turns an impression into the numbers that the judges weigh. */
export function evidenceOf(reading: Reading, impression: Impression, places: Places): number[] {
  const { probabilities, ranking, inScope, likeness } = impression;
  const first = probabilities[ranking[0]!]!;
  const second = probabilities[ranking[1]!]!;
  const known = places.answer.reduce((sum, at) => sum + probabilities[at]!, 0);
  const kinds = new Set(reading.tokens.map(({ mention }) => mention?.kind));
  return [
    logit(known),
    logit(first),
    Math.log((first + 1e-4) / (second + 1e-4)),
    logit(inScope),
    likeness.unexplained,
    Math.min(likeness.unexplainedTexts.length, 4),
    mostAlike(likeness, places.answer),
    mostAlike(likeness, places.outside),
    likeness.byClass[ranking[0]!]!,
    ...MENTIONS.map((kind) => (kinds.has(kind) ? 1 : 0)),
    reading.tokens.length <= 2 ? 1 : 0,
    reading.tokens.length > 15 ? 1 : 0,
  ];
}

function mostAlike({ byClass }: Likeness, places: readonly number[]): number {
  let most = 0;
  for (const at of places) most = Math.max(most, byClass[at]!);
  return most;
}

function logit(probability: number): number {
  const inside = Math.min(Math.max(probability, 1e-5), 1 - 1e-5);
  return Math.log(inside / (1 - inside));
}
