import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from './knowledge/knowledge.ts';
import { parseKnowledge, type SourceFile } from './knowledge/parse-knowledge.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const DEFAULT_FOLDER = new URL('../knowledge/machine-learning-engineer/', import.meta.url);

/**
 * Reads everything that the bot knows about one profession.
 * @param folder the profession's folder: an absolute path or a file URL.
 * @throws KnowledgeError with every mistake in the files; an Error where the folder can't be read.
 */
export function readKnowledge(folder: URL | string = DEFAULT_FOLDER): Knowledge {
  return parseKnowledge(readFiles(typeof folder === 'string' ? folder : fileURLToPath(folder)));
}

function readFiles(folder: string): SourceFile[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return names.sort().map((name) => ({
      path: relative(PROJECT, join(folder, name)).split(sep).join('/'),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
  } catch (cause) {
    throw new Error(`The knowledge in ${folder} can't be read; is it there, and readable?`, { cause });
  }
}
