import type { AnswerId } from './knowledge.ts';
import type { Language } from './language.ts';
import type { SmallTalk } from './small-talk.ts';

/** A named thing that we know we do not cover, such as a company, with the ways people write it. */
export interface UnknownName {
  readonly name: string;
  readonly forms: readonly string[];
}

/** A kind of things that we do not cover: professions, countries, cities, companies, tools, courses. */
export interface UnknownKind {
  readonly kind: string;
  /** How a question on such a thing is named; `{topic}` and `{name}` stand for the parts. */
  readonly about: Readonly<Record<Language, string>>;
  readonly names: readonly UnknownName[];
}

/** A family of questions that look like ours and are not: what it is about, and how people ask it. */
export interface OutsideFamily {
  readonly id: string;
  /** What is not covered, as it stands in "I have nothing on …". */
  readonly name: Readonly<Record<Language, string>>;
  /** The answers that come nearest. */
  readonly nearest: readonly AnswerId[];
  readonly questions: Readonly<Record<Language, readonly string[]>>;
}

/** The words that give a message its structure, of both languages together. */
export interface Structure {
  /** Words that make a clause a question or a request. */
  readonly asks: ReadonlySet<string>;
  /** Words that add one question to another. */
  readonly adds: ReadonlySet<string>;
  /** Words at which one question may end and the next begin; those that add are among them. */
  readonly joints: ReadonlySet<string>;
  /** Words with which a message leans on what was said before. */
  readonly leans: ReadonlySet<string>;
  /** Words that carry no meaning of their own. */
  readonly fillers: ReadonlySet<string>;
}

/** How people talk, and what they ask that we do not cover; the same for every profession. */
export interface Lexicon {
  /** What a chat spelling stands for: one or several words. */
  readonly slang: ReadonlyMap<string, string>;
  readonly structure: Structure;
  /** By language, what a topic is called inside a sentence, by its id. */
  readonly topics: Readonly<Record<Language, ReadonlyMap<AnswerId, string>>>;
  readonly unknowns: readonly UnknownKind[];
  readonly outside: readonly OutsideFamily[];
  readonly smallTalk: Readonly<Record<SmallTalk, Readonly<Record<Language, readonly string[]>>>>;
}
