import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { SmallTalk } from '../knowledge/small-talk.ts';

export { SMALL_TALK, type SmallTalk } from '../knowledge/small-talk.ts';

/**
 * What was made of a question.
 * `answer`: one to three ids in `answers`; `suggestions`: not sure, up to five ids in `suggestions`, best first;
 * `no-answer`: outside what is known, may still offer suggestions; `small-talk`: no question at all.
 */
export type AnswerKind = 'answer' | 'suggestions' | 'no-answer' | 'small-talk';

/** A thing that we know we do not cover, named in both languages, such as "gaji Data Analyst". */
export interface KnownUnknown {
  readonly name: Readonly<Record<Language, string>>;
}

/** The result of answering one question; a value for every input, never an exception. */
export interface Answer {
  readonly question: string;
  /** The language that the reply is written in. */
  readonly language: Language;
  /** Whether the question itself told the language; if not, `language` is the fallback given. */
  readonly languageKnown: boolean;
  readonly kind: AnswerKind;
  readonly answers: readonly AnswerId[];
  readonly suggestions: readonly AnswerId[];
  /** 0 to 1: how sure the decision is. */
  readonly confidence: number;
  readonly smallTalk?: SmallTalk;
  readonly unknown?: KnownUnknown;
}

/** The turn before in the same conversation, for follow-ups. */
export interface Turn {
  readonly question: string;
  readonly answers: readonly AnswerId[];
  readonly language: Language;
}

/** What is known around a question. */
export interface AskOptions {
  /** The language to reply in where the question does not tell. */
  readonly fallbackLanguage?: Language;
  /** The exchange before this one, where there is one. */
  readonly previous?: Turn | undefined;
}

/** Answers questions. Pure: same question and options, same answer. */
export interface Answerer {
  /** @param question any text, of any length and content. */
  ask(question: string, options?: AskOptions): Answer;
  /** Ranks answers for a few typed letters, for autocomplete. @returns up to `limit` ids, best first. */
  complete(text: string, language: Language, limit: number): readonly AnswerId[];
}
