import { BUCKETS } from '../../answering/features.ts';
import type { Class, Linear, Model, Neighbours, Vocabulary } from '../../answering/model/model.ts';
import type { Reading, Token } from '../../answering/reading.ts';
import { indexNeighbours } from '../../answering/training/index-neighbours.ts';
import { createCipher } from './cipher.ts';
import { copyId } from './grow-knowledge.ts';

/** An example as it was read, with the place of its class. */
export interface ReadExample {
  readonly reading: Reading;
  readonly cls: number;
}

/** Shifts a copy's rows of weights, so that it listens to other words; odd and large, to reach every row. */
const ROW_STEP = 7_919;

/**
 * Makes the model that so many professions would have, for measuring time: classes, weights, examples and vocabulary
 * grow with them. Nothing is learned, so what it answers means nothing. Outside questions and small talk are the same
 * for every profession and do not grow.
 * @param examples those that the model was learned from.
 * @param shared words that all professions share.
 * @throws Error where the model's arrays are too small for so many.
 */
export function growModel(
  model: Model,
  examples: readonly ReadExample[],
  shared: ReadonlySet<string>,
  times: number,
): Model {
  const answers = model.classes.flatMap(({ kind }, at) => (kind === 'answer' ? [at] : []));
  const classes = [
    ...model.classes,
    ...copies(times).flatMap((copy) => answers.map((at) => copied(at, copy))),
  ];
  return {
    ...model,
    classes,
    linear: growLinear(model.linear, model.classes.length, answers, times),
    neighbours: growNeighbours(examples, classes, shared, model.classes.length, answers, times),
    vocabulary: growVocabulary(model.vocabulary, shared, times),
  };

  function copied(at: number, copy: number): Class {
    return { kind: 'answer', id: copyId(model.classes[at]!.id, copy) };
  }
}

/** All copies but the original. */
function copies(times: number): number[] {
  return Array.from({ length: times - 1 }, (_, index) => index + 1);
}

/** The columns of the classes, then those of the copies' answers, then those that stand for no class. */
function growLinear(linear: Linear, classCount: number, answers: readonly number[], times: number): Linear {
  const source = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => ({ column: from + index, shift: 0 }));
  const sources = [
    ...source(0, classCount),
    ...copies(times).flatMap((copy) => answers.map((column) => ({ column, shift: copy * ROW_STEP }))),
    ...source(classCount, linear.columns),
  ];
  const weights = new Int8Array(BUCKETS * sources.length);
  for (let row = 0; row < BUCKETS; row++) {
    for (let place = 0; place < sources.length; place++) {
      const { column, shift } = sources[place]!;
      const from = (row + shift) % BUCKETS;
      weights[row * sources.length + place] = linear.weights[from * linear.columns + column]!;
    }
  }
  return {
    columns: sources.length,
    weights,
    scales: Float32Array.from(sources, ({ column }) => linear.scales[column]!),
    biases: Float32Array.from(sources, ({ column }) => linear.biases[column]!),
  };
}

function growNeighbours(
  examples: readonly ReadExample[],
  classes: readonly Class[],
  shared: ReadonlySet<string>,
  classCount: number,
  answers: readonly number[],
  times: number,
): Neighbours {
  const places = new Map(answers.map((at, place) => [at, place]));
  const grown = [...examples];
  for (const copy of copies(times)) {
    const copyToken = createCopyToken(copy, shared);
    for (const { reading, cls } of examples) {
      const place = places.get(cls);
      if (place === undefined) continue;
      grown.push({
        reading: { tokens: reading.tokens.map(copyToken) },
        cls: classCount + (copy - 1) * answers.length + place,
      });
    }
  }
  const neighbours = indexNeighbours(grown, classes);
  checkRoom(neighbours, grown);
  return neighbours;
}

function createCopyToken(copy: number, shared: ReadonlySet<string>): (token: Token) => Token {
  const cipher = createCipher(copy);
  const made = new Map<string, Token>();
  return (token) => {
    if (token.unit.startsWith('@') || shared.has(token.text)) return token;
    const known = made.get(token.text);
    if (known) return known;
    const copied = { text: cipher(token.text), unit: cipher(token.unit) };
    made.set(token.text, copied);
    return copied;
  };
}

/** Whole numbers that are too large for an array wrap around in silence. */
function checkRoom({ classes, postings }: Neighbours, examples: readonly ReadExample[]): void {
  const last = examples.length - 1;
  const inRoom = classes[last] === examples[last]!.cls && postings.some((example) => example === last);
  if (!inRoom) {
    throw new Error(`the model's arrays have no room for ${examples.length} examples of so many classes`);
  }
}

function growVocabulary(
  { known, frequent }: Vocabulary,
  shared: ReadonlySet<string>,
  times: number,
): Vocabulary {
  const ciphers = copies(times).map(createCipher);
  const grow = (words: readonly string[]) => [
    ...new Set(
      words.flatMap((word) => (shared.has(word) ? word : [word, ...ciphers.map((cipher) => cipher(word))])),
    ),
  ];
  const first = grow(known.slice(0, frequent));
  return { known: [...new Set([...first, ...grow(known.slice(frequent))])], frequent: first.length };
}
