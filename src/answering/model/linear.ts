import type { Features } from '../features.ts';
import type { Linear } from './model.ts';

/** Adds up the weights of a question's features. @returns one score for each column. */
export function scores({ columns, weights, scales, biases }: Linear, features: Features): Float32Array {
  const sums = new Float32Array(columns);
  for (let index = 0; index < features.buckets.length; index++) {
    const row = features.buckets[index]! * columns;
    const weight = features.weights[index]!;
    for (let column = 0; column < columns; column++) sums[column]! += weights[row + column]! * weight;
  }
  for (let column = 0; column < columns; column++) {
    sums[column] = sums[column]! * scales[column]! + biases[column]!;
  }
  return sums;
}

/** Turns scores into probabilities that add up to one. */
export function softmax(values: Float32Array): Float32Array {
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The probability that a score of a yes-or-no question stands for. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
