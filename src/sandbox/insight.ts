import type { Explanation, GalleryView, WorldView } from './page/protocol.ts';

/** A language that the page is written in. */
export type PageLanguage = keyof WorldView['hints'];

/** What whoever starts the sandbox tells its page about the bot; asked each time, because it may change. */
export interface Insight {
  /** First questions that an empty channel offers. */
  hints(): WorldView['hints'];
  /** The title of every answer. */
  titles(): WorldView['titles'];
  /** What is wrong in the bot's files at present. */
  problems(): WorldView['problems'];
  /** Everything the bot can answer, as it would send it. */
  gallery(): Omit<GalleryView, 'bot' | 'problems'>;
  /** The picture that comes with an answer, as PNG; undefined where there is none. */
  picture(id: string, language: PageLanguage): Promise<Uint8Array | undefined>;
  /** Why the bot would answer a question as it does: lines of a label and a text. */
  explain(question: string, language: PageLanguage): Explanation['lines'];
  /** Calls back whenever something of this has changed. @returns a function that stops. */
  listen(changed: () => void): () => void;
}

/** What the page has of a bot of which nothing is told. @param hints first questions. */
export function plainInsight(hints: WorldView['hints']): Insight {
  return {
    hints: () => hints,
    titles: () => ({ id: [], en: [] }),
    problems: () => [],
    gallery: () => ({ entries: [], stale: false, restart: false }),
    picture: async () => undefined,
    explain: () => [],
    listen: () => () => {},
  };
}
