import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { decodeModel, encodeModel } from './answering/model/encode.ts';
import type { Model } from './answering/model/model.ts';

const FILE = new URL('../knowledge/machine-learning-engineer/model.json.br', import.meta.url);

/**
 * Reads what was learned from the knowledge.
 * @throws Error that says how to make it, where it is missing or damaged.
 */
export function readModel(): Model {
  try {
    return decodeModel(brotliDecompressSync(readFileSync(FILE)).toString('utf8'));
  } catch (cause) {
    throw new Error(`${FILE.pathname} can't be read; make it with \`npm run train\``, { cause });
  }
}

/** Writes what was learned. @returns the file's size in bytes. */
export function writeModel(model: Model): number {
  const bytes = brotliCompressSync(encodeModel(model));
  writeFileSync(FILE, bytes);
  return bytes.length;
}

/** The model's size on disk in bytes. */
export function modelSize(): number {
  return statSync(FILE).size;
}
