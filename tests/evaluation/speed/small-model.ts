import { BUCKETS } from '../../../src/answering/features.ts';
import type { Class, Model } from '../../../src/answering/model/model.ts';
import type { Reading } from '../../../src/answering/reading.ts';
import { indexNeighbours } from '../../../src/answering/training/index-neighbours.ts';

/** A reading of words that are their own stems. */
export function reading(text: string): Reading {
  return { tokens: text.split(' ').map((word) => ({ text: word, unit: word })) };
}

const CLASSES: readonly Class[] = [
  { kind: 'answer', id: 'salary' },
  { kind: 'answer', id: 'tools' },
  { kind: 'outside', id: 'weather' },
];

/** Examples of the small model. */
export const EXAMPLES = [
  { reading: reading('berapa gaji'), cls: 0 },
  { reading: reading('software apa'), cls: 1 },
  { reading: reading('hujan apa'), cls: 2 },
] as const;

const COLUMNS = CLASSES.length + 2;
const judge = { means: [], deviations: [], weights: [0] };

/** A model of two answers and one outside family, with weights that tell row and column apart. */
export const SMALL_MODEL: Model = {
  fingerprint: 'small',
  classes: CLASSES,
  linear: {
    columns: COLUMNS,
    weights: Int8Array.from({ length: BUCKETS * COLUMNS }, (_, at) => ((at * 7) % 127) - 63),
    scales: Float32Array.from({ length: COLUMNS }, (_, column) => column + 1),
    biases: Float32Array.from({ length: COLUMNS }, (_, column) => column / 10),
  },
  neighbours: indexNeighbours(EXAMPLES, CLASSES),
  vocabulary: { known: ['berapa', 'gaji', 'apa', 'software', 'hujan'], frequent: 3 },
  scope: judge,
  choice: judge,
  several: judge,
};
