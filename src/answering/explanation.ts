import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Answer } from './answer.ts';
import type { Reading } from './reading.ts';

/** An answer that was considered: its probability, and how like its most similar example the question is. */
export interface Considered {
  readonly id: AnswerId;
  /** 0 to 1. */
  readonly probability: number;
  /** The cosine with its most similar example, 0 to 1. */
  readonly likeness: number;
}

/** How a question was read and why it was decided so. */
export interface Explanation {
  readonly answer: Answer;
  readonly reading: Reading;
  /** Words that no two examples of any answer have. */
  readonly unexplained: readonly string[];
  /** The likeliest answers, best first. */
  readonly considered: readonly Considered[];
  /** The likeliest family of outside questions, and its probability. */
  readonly outside: { readonly family: string; readonly probability: number } | undefined;
  /** The probability of being in scope; of the first candidate being right if it is; of both together. */
  readonly scope: number;
  readonly choice: number;
  readonly confidence: number;
  /** The confidence from which an answer is given. */
  readonly needed: number;
  /** The likeliest way to read it as two questions, and how likely both are asked. */
  readonly split?: {
    readonly first: AnswerId;
    readonly second: AnswerId;
    readonly probability: number;
    readonly needed: number;
  };
  /** For a long message: the clause of it that asks, what it asks for, and how sure that is. */
  readonly focus?: {
    readonly text: string;
    readonly id: AnswerId;
    readonly confidence: number;
    readonly needed: number;
  };
  /** Which rule had the last word. */
  readonly rule:
    | 'follow-up'
    | 'several'
    | 'place-in-list'
    | 'sure'
    | 'focus'
    | 'small-talk'
    | 'unsure'
    | 'out-of-scope';
}
