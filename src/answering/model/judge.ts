import { sigmoid } from './linear.ts';
import type { Judge } from './model.ts';

/** Weighs evidence. @returns the probability, 0 to 1, that the answer to the judge's question is yes. */
export function judge({ means, deviations, weights }: Judge, evidence: readonly number[]): number {
  let score = weights[0]!;
  for (let at = 0; at < means.length; at++) {
    score += (weights[at + 1]! * (evidence[at]! - means[at]!)) / deviations[at]!;
  }
  return sigmoid(score);
}
