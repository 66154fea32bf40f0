import { sigmoid } from '../model/linear.ts';
import type { Judge } from '../model/model.ts';

const ROUNDS = 600;
const LEARNING_RATE = 1;
const DECAY = 1e-4;

/** One case to learn judging from. */
export interface Case {
  readonly evidence: readonly number[];
  readonly yes: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** The score of a judge that never saw a case: it always says no. */
const NEVER = -20;

/** Learns a logistic regression over evidence by gradient descent on all cases at once; without cases it says no. */
export function learnJudge(cases: readonly Case[]): Judge {
  const size = cases[0]?.evidence.length;
  if (size === undefined) return { means: [], deviations: [], weights: [NEVER] };
  const column = (at: number) => cases.map(({ evidence }) => evidence[at]!);
  const means = Array.from({ length: size }, (_, at) => mean(column(at)));
  const deviations = means.map(
    (middle, at) => Math.sqrt(mean(column(at).map((value) => (value - middle) ** 2))) || 1,
  );
  const rows = cases.map(({ evidence }) => [
    1,
    ...evidence.map((value, at) => (value - means[at]!) / deviations[at]!),
  ]);
  const weights = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) descend(cases, rows, weights);
  return { means, deviations, weights };
}

function descend(cases: readonly Case[], rows: readonly number[][], weights: number[]): void {
  const gradient = new Array<number>(weights.length).fill(0);
  rows.forEach((row, index) => {
    const { yes, weight } = cases[index]!;
    const score = row.reduce((sum, value, at) => sum + value * weights[at]!, 0);
    const error = (sigmoid(score) - (yes ? 1 : 0)) * weight;
    row.forEach((value, at) => {
      gradient[at]! += error * value;
    });
  });
  gradient.forEach((sum, at) => {
    weights[at]! -= LEARNING_RATE * (sum / rows.length + DECAY * weights[at]!);
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
