import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Font } from 'satori';
import { WEIGHTS } from './look.ts';

/** The files by the letters that they have: a family each, since satori asks the next family only. */
const SUBSETS = { Inter: 'latin', 'Inter Extended': 'latin-ext' } as const;

/** The families that pictures use: where the first lacks a letter, the next is asked. */
export const FAMILIES = Object.keys(SUBSETS).join(', ');

/**
 * Reads Inter from the package that brings it, in the weights that pictures use.
 * @throws Error of the file system where the package is not installed.
 */
export function readFonts(): Font[] {
  return Object.values(WEIGHTS).flatMap((weight) =>
    Object.entries(SUBSETS).map(([name, subset]) => {
      const file = import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);
      return { name, weight, style: 'normal', data: readFileSync(fileURLToPath(file)) };
    }),
  );
}
