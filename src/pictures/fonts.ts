import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Font } from 'satori';
import { WEIGHTS } from './look.ts';

/** Which letters a file has; where the first lacks one, the next is asked. */
const SUBSETS = ['latin', 'latin-ext'];

/**
 * Reads Inter from the package that brings it, in the weights that pictures use.
 * @throws Error of the file system where the package is not installed.
 */
export function readFonts(): Font[] {
  return Object.values(WEIGHTS).flatMap((weight) =>
    SUBSETS.map((subset) => {
      const file = import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`);
      return { name: 'Inter', weight, style: 'normal', data: readFileSync(fileURLToPath(file)) };
    }),
  );
}
