import { z } from 'zod';
import type { Judge, Model } from './model.ts';

const bytes = z.base64();
const judgeSchema = z.strictObject({
  means: z.array(z.number()),
  deviations: z.array(z.number()),
  weights: z.array(z.number()),
});
const classSchema = z.strictObject({ kind: z.enum(['answer', 'outside', 'small-talk']), id: z.string() });
const fileSchema = z.strictObject({
  fingerprint: z.string(),
  classes: z.array(classSchema),
  words: z.string(),
  frequentWords: z.number(),
  columns: z.number(),
  weights: bytes,
  scales: bytes,
  biases: bytes,
  units: bytes,
  starts: bytes,
  postings: bytes,
  inScope: bytes,
  exampleClasses: bytes,
  scope: judgeSchema,
  choice: judgeSchema,
  several: judgeSchema,
});

/** Writes a model as JSON text; arrays of numbers as base64 of their little-endian bytes. */
export function encodeModel(model: Model): string {
  const { linear, neighbours } = model;
  const file: z.input<typeof fileSchema> = {
    fingerprint: model.fingerprint,
    classes: [...model.classes],
    words: model.vocabulary.known.join(' '),
    frequentWords: model.vocabulary.frequent,
    columns: linear.columns,
    weights: toBase64(linear.weights),
    scales: toBase64(linear.scales),
    biases: toBase64(linear.biases),
    units: toBase64(neighbours.units),
    starts: toBase64(neighbours.starts),
    postings: toBase64(neighbours.postings),
    inScope: toBase64(neighbours.inScope),
    exampleClasses: toBase64(neighbours.classes),
    scope: plain(model.scope),
    choice: plain(model.choice),
    several: plain(model.several),
  };
  return JSON.stringify(file);
}

/**
 * Reads a model that `encodeModel` wrote.
 * @throws Error where the text is no model; the message says how to make one.
 */
export function decodeModel(text: string): Model {
  const file = parse(text);
  return {
    fingerprint: file.fingerprint,
    classes: file.classes,
    vocabulary: { known: file.words.split(' '), frequent: file.frequentWords },
    linear: {
      columns: file.columns,
      weights: new Int8Array(toBuffer(file.weights)),
      scales: new Float32Array(toBuffer(file.scales)),
      biases: new Float32Array(toBuffer(file.biases)),
    },
    neighbours: {
      units: new Uint32Array(toBuffer(file.units)),
      starts: new Uint32Array(toBuffer(file.starts)),
      postings: new Uint32Array(toBuffer(file.postings)),
      inScope: new Uint32Array(toBuffer(file.inScope)),
      classes: new Uint16Array(toBuffer(file.exampleClasses)),
    },
    scope: file.scope,
    choice: file.choice,
    several: file.several,
  };
}

function parse(text: string): z.output<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error('the model is damaged; make it anew with `npm run train`', { cause });
  }
}

function plain({ means, deviations, weights }: Judge) {
  return { means: [...means], deviations: [...deviations], weights: [...weights] };
}

function toBase64(values: ArrayBufferView): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

function toBuffer(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
}
