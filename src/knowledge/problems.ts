/** One mistake in the knowledge: where it stands, what is wrong and how to mend it. */
export interface Problem {
  /** The path that the file was read under. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** Thrown with every mistake in the knowledge at once; its message has a line `file:line: message` for each. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  /** @param problems the mistakes, at least one, in any order. */
  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
    const lines = sorted.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    const count = `${sorted.length} ${sorted.length === 1 ? 'mistake' : 'mistakes'}`;
    super(`The knowledge has ${count}:\n${lines.join('\n')}`);
    this.problems = sorted;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
