import type { Language } from './language.ts';

/** The permanent name of an answer, such as `salary.senior`: `<topic>` or `<topic>.<detail>`. */
export type AnswerId = string;

/** One row of a list or one step: a name, what there is to say of it, and the answer that says more. */
export interface Item {
  readonly name: string;
  readonly text: string;
  readonly answer?: AnswerId;
}

/** A range of pay in millions of rupiah a month, so that it can be drawn; `open` where there is more above it. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly open?: boolean;
}

/** One row of a table: a label and a value, and the answer that says more about it. */
export interface Row {
  readonly label: string;
  readonly value: string;
  /** What the value says, as numbers: every row of a table has it or none, the same in every language. */
  readonly range?: Range;
  readonly answer?: AnswerId;
}

/** A table of two columns. */
export interface Table {
  readonly columns: readonly [string, string];
  readonly rows: readonly Row[];
  /** An answer whose short text stands below the table's picture. */
  readonly note?: AnswerId;
}

/** What an entry says in one language. At most one of `list`, `steps` and `table` is present. */
export interface Content {
  readonly title: string;
  /** The answer in one or two sentences; always shown. */
  readonly short: string;
  /** Everything else the source says, as Markdown paragraphs. */
  readonly body?: string;
  readonly list?: readonly Item[];
  readonly steps?: readonly Item[];
  readonly table?: Table;
  /** Ways in which people ask for this answer. */
  readonly phrasings: readonly string[];
}

/** One answer with everything that belongs to it. */
export interface Entry {
  readonly id: AnswerId;
  /** The id before the dot; for a topic itself its own id. */
  readonly topic: AnswerId;
  /** The section of the source that says this, in the source's own words. */
  readonly section: string;
  readonly related: readonly AnswerId[];
  readonly content: Readonly<Record<Language, Content>>;
  /** Where the entry stands, for contributors: path relative to the project, 1-based line. */
  readonly location: { readonly file: string; readonly line: number };
}

/** A profession: its names and the source of all that is said of it. */
export interface Profession {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Other ways in which people write its name. */
  readonly aliases: readonly string[];
  readonly source: {
    readonly title: Readonly<Record<Language, string>>;
    readonly url?: string;
  };
}

/** An example message with the answers that it asks for, in the order asked; one where it only looks like several. */
export interface Compound {
  readonly question: string;
  readonly answers: readonly AnswerId[];
}

/** Everything that the bot knows about one profession; immutable. */
export interface Knowledge {
  readonly profession: Profession;
  /** In the order of the files' reading: topics in role.yaml's order, details after their topic. */
  readonly entries: ReadonlyMap<AnswerId, Entry>;
  /** Examples from which the bot learns when a message asks several things at once. */
  readonly several: readonly Compound[];
}
