import { BUCKETS, type Features } from '../features.ts';
import { softmax } from '../model/linear.ts';
import { shuffled } from './random.ts';

/** How often all examples are gone through; more no longer helped on held-back questions. */
const EPOCHS = 6;
const LEARNING_RATE = 0.3;
/** Keeps AdaGrad's first steps from being too wide. */
const FIRST_SQUARE = 0.01;
/** A class that is wrong by less than this is left alone: it saves most of the time and changes little. */
const SLIGHT = 1e-3;

/** One thing to learn from. */
export interface Lesson {
  readonly features: Features;
  /** The column that should win. */
  readonly target: number;
  /** How much it counts; an ordinary example counts one. */
  readonly weight: number;
}

/** Weights while they are being learned: for each bucket a row of columns. */
export interface Weights {
  readonly columns: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/**
 * Learns multinomial logistic regression by stochastic gradient descent with AdaGrad; the same lessons in the same
 * order give the same weights.
 */
export function learn(lessons: readonly Lesson[], columns: number): Weights {
  const learned: Weights = {
    columns,
    weights: new Float32Array(BUCKETS * columns),
    biases: new Float32Array(columns),
  };
  const squares = new Float32Array(BUCKETS * columns).fill(FIRST_SQUARE);
  const biasSquares = new Float32Array(columns).fill(FIRST_SQUARE);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const at of shuffled(lessons.length, epoch + 1)) {
      learnOne(lessons[at]!, learned, squares, biasSquares);
    }
  }
  return learned;
}

function learnOne(
  { features, target, weight }: Lesson,
  to: Weights,
  squares: Float32Array,
  biasSquares: Float32Array,
) {
  const errors = softmax(scoresOf(to, features)).map(
    (value, column) => (value - (column === target ? 1 : 0)) * weight,
  );
  const wrong = Array.from(errors.keys()).filter((column) => Math.abs(errors[column]!) >= SLIGHT);
  for (const column of wrong) {
    const error = errors[column]!;
    biasSquares[column]! += error * error;
    to.biases[column]! -= (LEARNING_RATE * 0.3 * error) / Math.sqrt(biasSquares[column]!);
  }
  for (let index = 0; index < features.buckets.length; index++) {
    const row = features.buckets[index]! * to.columns;
    stepRow(row, features.weights[index]!, errors, wrong, to.weights, squares);
  }
}

function stepRow(
  row: number,
  weight: number,
  errors: Float32Array,
  wrong: readonly number[],
  weights: Float32Array,
  squares: Float32Array,
) {
  for (const column of wrong) {
    const gradient = errors[column]! * weight;
    const square = squares[row + column]! + gradient * gradient;
    squares[row + column] = square;
    weights[row + column]! -= (LEARNING_RATE * gradient) / Math.sqrt(square);
  }
}

function scoresOf({ columns, weights, biases }: Weights, features: Features): Float32Array {
  const sums = biases.slice();
  for (let index = 0; index < features.buckets.length; index++) {
    const row = features.buckets[index]! * columns;
    const weight = features.weights[index]!;
    for (let column = 0; column < columns; column++) sums[column]! += weights[row + column]! * weight;
  }
  return sums;
}
