import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Picture } from './picture.ts';

/** Something to choose: it leads to an answer. */
export interface Choice {
  readonly label: string;
  readonly answer: AnswerId;
}

/** One numbered step, with the answer that says more of it. */
export interface Step {
  readonly name: string;
  readonly text: string;
  readonly answer?: AnswerId;
}

/**
 * A part of a reply, in reading order; each kind has one renderer per medium. Texts are Markdown: paragraphs parted
 * by a blank line, "- " lists, **bold**, *italics*, `code` and links; names, rows and titles are plain.
 */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Step[] }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly [string, string];
      readonly rows: readonly (readonly [string, string])[];
    };

/** One titled part: an answer, or a message of the bot's own. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** One line that names the source, for answers. */
  readonly source?: string;
}

/** The details of a topic, between which a reader can move. */
export interface Details {
  /** What they are, such as "Pilih bagian". */
  readonly heading: string;
  /** The topic itself. */
  readonly overview: Choice;
  /** In reading order; at most 24, so that they fit with the topic into one menu of Discord's. */
  readonly choices: readonly Choice[];
  /** Steps are numbered. */
  readonly numbered: boolean;
}

/** What the bot says, neutral of Discord and of the terminal. */
export interface Reply {
  readonly language: Language;
  /** One section for an ordinary reply, one for each answer where several were asked. */
  readonly sections: readonly Section[];
  /** The answers that it gives, one for each section; left out where it is a message of the bot's own. */
  readonly answers?: readonly AnswerId[];
  /** Where one answer is given whose topic has details. */
  readonly details?: Details;
  /** A picture of one answer, which says nothing that the text does not. */
  readonly picture?: Picture;
  /** The heading of the choices, such as "Terkait" or "Maksudmu?". */
  readonly choicesHeading?: string;
  /** At most ten, each answer once: two rows of five buttons. */
  readonly choices: readonly Choice[];
}
