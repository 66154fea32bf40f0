import { KnowledgeError } from './knowledge/problems.ts';

/** A mistake in a file, for people who mend it. */
export interface FileProblem {
  readonly file: string;
  /** 1-based; left out where it isn't known. */
  readonly line?: number;
  readonly message: string;
}

/** A line of an error that begins with a file of ours, perhaps with a line of it. */
const PLACED = /^((?:locales|knowledge)\/[\w./-]+?)(?::(\d+))?: (.+)$/;

/** Reads from an error of loading what is wrong in which file. */
export function fileProblems(error: Error | undefined): readonly FileProblem[] {
  if (error === undefined) return [];
  if (error instanceof KnowledgeError) return error.problems;
  return error.message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => {
      const [, file, line, message] = PLACED.exec(text) ?? [];
      if (file === undefined || message === undefined) return { file: 'knowledge, locales', message: text };
      return { file, message, ...(line !== undefined && { line: Number(line) }) };
    });
}
