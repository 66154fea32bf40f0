import type { Readable, Writable } from 'node:stream';

/** What a program in the terminal has to do with: `process` fits, and so do a test's own streams. */
export interface Terminal {
  /** The arguments after the program's name. */
  readonly args: readonly string[];
  readonly input: Readable & { readonly isTTY?: boolean };
  /** `columns`: how wide the terminal is, in characters. */
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where the width is not known: no terminal, or one that does not tell. */
const USUAL = 80;
const NARROWEST = 28;
const WIDEST = 88;

/** The columns to write in: as wide as the terminal, but never so wide that lines get hard to read. */
export function widthFor({ columns }: Terminal['output']): number {
  return Math.min(Math.max(columns || USUAL, NARROWEST), WIDEST);
}
