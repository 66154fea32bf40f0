import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from './knowledge/lexicon.ts';
import { parseLexicon } from './knowledge/parse-lexicon.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = fileURLToPath(new URL('../knowledge/lexicon/', import.meta.url));

/**
 * Reads how people talk and what we know that we do not cover, from `knowledge/lexicon`.
 * @throws KnowledgeError with every mistake in the files; an Error where the folder can't be read.
 */
export function readLexicon(): Lexicon {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return parseLexicon(
    files.map((name) => ({
      path: relative(PROJECT, join(FOLDER, name)).split(sep).join('/'),
      text: readFileSync(join(FOLDER, name), 'utf8'),
    })),
  );
}
