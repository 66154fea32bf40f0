/** A named thing in a question, such as a company; `role` is the profession at hand itself. */
export interface Mention {
  /** `role`, or the kind of unknown: `professions`, `countries`, `tools` … */
  readonly kind: string;
  /** How we write it, such as "Data Analyst". */
  readonly name: string;
}

/** One unit of a question: a word, or several that name one thing. */
export interface Token {
  /** The words as they were read: chat spellings written out, misspellings mended. */
  readonly text: string;
  /** What stands for the token in matching: a stem, or `@` and a kind for names, figures and lengths of time. */
  readonly unit: string;
  readonly mention?: Mention;
  /** What ends before it, where a clause or a question does. */
  readonly opens?: 'clause' | 'question';
  /** What was typed, where the spelling was mended. */
  readonly typed?: string;
}

/** A question as it was read. */
export interface Reading {
  readonly tokens: readonly Token[];
}
