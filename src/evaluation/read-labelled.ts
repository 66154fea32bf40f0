import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LabelledFile, parseLabelled } from './questions.ts';

/** The folder of the committed sets and their baseline. */
export const COMMITTED = fileURLToPath(new URL('../../tests/questions/', import.meta.url));

/** The labelled files of a folder, as paths in the order of their names. @throws Error where it can't be read. */
export function labelledFilesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(folder, name));
}

/** Where the folder of the committed sets keeps the figures that they may not fall behind. */
export function baselineFileIn(folder: string): string {
  return join(folder, 'baseline.json');
}

/**
 * Reads labelled files; they are named as they are seen from the current folder.
 * @param known the ids that a label may name.
 * @throws Error with everything that is wrong in any of them, or that there is nothing to score.
 */
export function readLabelled(paths: readonly string[], known: ReadonlySet<string>): LabelledFile[] {
  const mistakes: string[] = [];
  const files = paths.flatMap((path) => {
    const name = relative(process.cwd(), resolve(path)) || path;
    try {
      return [parseLabelled(name, readText(path, name), known)];
    } catch (error) {
      mistakes.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const labels = files.reduce(
    (sum, { questions, dialogues }) => sum + questions.length + dialogues.length,
    0,
  );
  if (labels === 0) throw new Error(`there is no labelled question in ${paths.join(', ') || 'no file'}`);
  return files;
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`${name}: can't be read; is the path right?`, { cause });
  }
}
