import { BUCKETS } from '../features.ts';
import type { Linear } from '../model/model.ts';
import type { Weights } from './classifier.ts';

/** The largest whole number that one signed byte holds. */
const MOST = 127;

/** Smaller weights change nothing that is decided, and without them the model packs well. */
const SMALLEST = 1;

/** Puts several sets of weights side by side and rounds each column to whole steps of its own scale. */
export function quantise(
  parts: readonly { readonly from: Weights; readonly columns: readonly number[] }[],
): Linear {
  const picked = parts.flatMap(({ from, columns }) => columns.map((column) => ({ from, column })));
  const columns = picked.length;
  const weights = new Int8Array(BUCKETS * columns);
  const scales = new Float32Array(columns);
  picked.forEach(({ from, column }, place) => {
    const scale = scaleOf(from, column);
    scales[place] = scale;
    for (let row = 0; row < BUCKETS; row++) {
      const step = from.weights[row * from.columns + column]! / scale;
      weights[row * columns + place] = Math.abs(step) < SMALLEST ? 0 : Math.round(step);
    }
  });
  return {
    columns,
    weights,
    scales,
    biases: Float32Array.from(picked, ({ from, column }) => from.biases[column]!),
  };
}

function scaleOf({ weights, columns }: Weights, column: number): number {
  let most = 0;
  for (let at = column; at < weights.length; at += columns) most = Math.max(most, Math.abs(weights[at]!));
  return most / MOST || 1;
}
