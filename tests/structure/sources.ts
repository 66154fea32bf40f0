import { posix } from 'node:path';
import { find, isThere, read } from './files.ts';

/** Something that a file imports. */
export interface Import {
  /** As it is written: `zod`, `node:fs`, `../knowledge/language.ts`. */
  readonly specifier: string;
  /** The path of the project's own file; undefined for packages. */
  readonly file: string | undefined;
}

/** A TypeScript file. */
export interface Source {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** Reads every TypeScript file below a folder, types of other packages (`.d.ts`) apart. */
export function sourcesIn(folder: string): Source[] {
  return find(`${folder}/**/*.ts`)
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => {
      const text = read(path);
      const code = withoutComments(text);
      return { path, text, code, imports: importsOf(path, code) };
    });
}

/** The formatter puts comments at the beginning of a line or after a blank, which makes them easy to tell. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/ .*$/gm, '$1');
}

const STATIC =
  /^(?:import|export)\b(?:(?!^(?:import|export)\b)[^'])*?(?:from )?'([^']+)'(?: with [^;]+)?;$/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;

function importsOf(path: string, code: string): Import[] {
  const statements = [...code.matchAll(STATIC)].filter(([statement]) => /^import|\sfrom '/.test(statement));
  return [...statements, ...code.matchAll(DYNAMIC)].map(([, specifier = '']) => {
    const file = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    return { specifier, file };
  });
}

/** Every file that a file leads to: what it imports, and paths of files and folders that it names in quotes. */
export function leadsTo({ path, code, imports }: Source): string[] {
  const named = [...code.matchAll(/'((?:\.{1,2}|src)\/[^']*)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name) : name,
  );
  const inFolders = named.filter((name) => name.endsWith('/')).flatMap((folder) => find(`${folder}*.ts`));
  return [...imports.flatMap(({ file }) => file ?? []), ...named.filter(isThere), ...inFolders];
}

/** The files that can be reached from some of the sources, themselves included. */
export function reachedFrom(starts: readonly string[], sources: readonly Source[]): Set<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const source = byPath.get(path);
    if (!source || reached.has(path)) continue;
    reached.add(path);
    waiting.push(...leadsTo(source));
  }
  return reached;
}
