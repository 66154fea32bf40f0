import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** @param path relative to the project, as are all paths here, with forward slashes. */
export function read(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

/** Whether there is a file or folder of this path. */
export function isThere(path: string): boolean {
  return existsSync(join(PROJECT, path));
}

/** Finds files. @param pattern such as `src/**\/*.ts`. @returns their paths, sorted. */
export function find(pattern: string): string[] {
  return globSync(pattern, { cwd: PROJECT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** What people keep beside the project's own files; the same as in .gitignore. */
const NOT_OURS = /^(?:node_modules|data|\.git)\/|^\.env$|\.log$/;

/** Every file that belongs to the project: what git has, or in a download without git all that is there. */
export function ownFiles(): string[] {
  if (!isThere('.git')) return find('**/*').filter((path) => !NOT_OURS.test(path));
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: PROJECT, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && isThere(path));
}
