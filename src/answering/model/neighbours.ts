import { hash } from '../hash.ts';
import type { Reading } from '../reading.ts';
import type { Neighbours } from './model.ts';

/** A unit that stands in more than this share of all examples tells nothing and is skipped. */
const COMMON = 0.12;
/** A unit that stands in more examples than this is skipped as well, which bounds the work however many answers there are. */
const MOST_POSTINGS = 1_000;

/** How like the examples a question is, and how much of it they explain. */
export interface Likeness {
  /** For each class the cosine of its most similar example, 0 to 1. */
  readonly byClass: Float32Array;
  /** The share of the question's weight in units that no two examples of answers have, 0 to 1. */
  readonly unexplained: number;
  /** Those units, as texts. */
  readonly unexplainedTexts: readonly string[];
}

/** Finds the examples most like a question. */
export type FindNeighbours = (reading: Reading) => Likeness;

/** Room for counting, kept between questions: making it anew for each takes longer than the counting. */
interface Scratch {
  readonly products: Float32Array;
  readonly touched: Uint32Array;
}

interface UnitHit {
  readonly text: string;
  readonly at: number | undefined;
  readonly weight: number;
}

/** Prepares the search: positions of units, and the length of every example. @param classCount how many classes there are. */
export function createNeighbours(data: Neighbours, classCount: number): FindNeighbours {
  const examples = data.classes.length;
  const positions = new Map(Array.from(data.units, (unit, at) => [unit, at]));
  const weights = Float32Array.from(data.units, (_, at) =>
    rarity(data.starts[at + 1]! - data.starts[at]!, examples),
  );
  const lengths = exampleLengths(data, weights);
  const scratch: Scratch = { products: new Float32Array(examples), touched: new Uint32Array(examples) };
  return (reading) => {
    const hits = hitsOf(reading, positions, weights, examples);
    const length = Math.sqrt(hits.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    let count = 0;
    for (const { at, weight } of hits) {
      if (at !== undefined) count = addProducts(data, at, weight, scratch, count);
    }
    return {
      byClass: takeBest(scratch, count, data, lengths, length, classCount),
      ...unexplained(hits, data),
    };
  };
}

/** What a unit weighs that stands in `count` of all examples. */
function rarity(count: number, examples: number): number {
  return Math.log(1 + examples / (1 + count));
}

function exampleLengths(
  { starts, postings, classes, units }: Neighbours,
  weights: Float32Array,
): Float32Array {
  const squares = new Float32Array(classes.length);
  for (let unit = 0; unit < units.length; unit++) {
    const square = weights[unit]! * weights[unit]!;
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++) squares[postings[at]!]! += square;
  }
  return squares.map(Math.sqrt);
}

function hitsOf(
  { tokens }: Reading,
  positions: ReadonlyMap<number, number>,
  weights: Float32Array,
  examples: number,
): UnitHit[] {
  const texts = new Map(tokens.map(({ unit, text }) => [unit, text]));
  return [...texts].map(([unit, text]) => {
    const at = positions.get(hash(unit));
    return { text, at, weight: at === undefined ? rarity(0, examples) : weights[at]! };
  });
}

/** Adds a unit to the products of the examples that it stands in; notes in `touched` those that had none. @returns how many. */
function addProducts(
  { starts, postings, classes }: Neighbours,
  unit: number,
  weight: number,
  { products, touched }: Scratch,
  count: number,
): number {
  const from = starts[unit]!;
  const to = starts[unit + 1]!;
  if (to - from > Math.min(classes.length * COMMON, MOST_POSTINGS)) return count;
  const square = weight * weight;
  let next = count;
  for (let at = from; at < to; at++) {
    const example = postings[at]!;
    if (products[example] === 0) touched[next++] = example;
    products[example]! += square;
  }
  return next;
}

/** The best cosine of each class; leaves the products at zero for the next question. */
function takeBest(
  { products, touched }: Scratch,
  count: number,
  { classes }: Neighbours,
  lengths: Float32Array,
  length: number,
  classCount: number,
): Float32Array {
  const byClass = new Float32Array(classCount);
  for (let at = 0; at < count; at++) {
    const example = touched[at]!;
    const cosine = products[example]! / length / lengths[example]!;
    products[example] = 0;
    const cls = classes[example]!;
    if (cosine > byClass[cls]!) byClass[cls] = cosine;
  }
  return byClass;
}

function unexplained(hits: readonly UnitHit[], { inScope }: Neighbours) {
  const total = hits.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = hits.filter(({ at }) => at === undefined || inScope[at]! < 2);
  return {
    unexplained: total === 0 ? 1 : unknown.reduce((sum, { weight }) => sum + weight, 0) / total,
    unexplainedTexts: unknown.map(({ text }) => text),
  };
}
