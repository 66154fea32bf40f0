/** What a class of the classifier stands for. */
export type Class =
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'outside'; readonly id: string }
  | { readonly kind: 'small-talk'; readonly id: string };

/**
 * A linear classifier: for each bucket a row of `columns` weights in whole steps of a column's scale,
 * so that a weight takes one byte.
 */
export interface Linear {
  readonly columns: number;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** The examples by the units in them, to find the ones most like a question. */
export interface Neighbours {
  /** Hashes of units, ascending. */
  readonly units: Uint32Array;
  /** For each unit where its examples begin in `postings`; one more than there are units. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  /** For each unit in how many examples of answers it stands. */
  readonly inScope: Uint32Array;
  /** For each example its class. */
  readonly classes: Uint16Array;
}

/** A logistic regression over evidence. */
export interface Judge {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
}

/** Words that need no mending of their spelling, and among them those that others are mended to. */
export interface Vocabulary {
  /** The most frequent first. */
  readonly known: readonly string[];
  /** How many of `known`, from the first, others are mended to. */
  readonly frequent: number;
}

/** Everything that was learned from the knowledge and the lexicon. */
export interface Model {
  /** Names what it was learned from; see `fingerprint`. */
  readonly fingerprint: string;
  readonly classes: readonly Class[];
  /** A column for each class, then one for "is in scope" and one for "is English". */
  readonly linear: Linear;
  readonly neighbours: Neighbours;
  readonly vocabulary: Vocabulary;
  /** Judges whether a question is in scope. */
  readonly scope: Judge;
  /** Judges, for a question in scope, whether the likeliest answer is the right one. */
  readonly choice: Judge;
  /** Judges, for a question that can be cut in two, whether both parts are asked. */
  readonly several: Judge;
}
