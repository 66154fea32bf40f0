import type { AnswerId, Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../knowledge/language.ts';

/** The answer that has a title, and the languages in which it has it. */
export interface Titled {
  readonly answer: AnswerId;
  readonly languages: readonly Language[];
}

/** Finds the answer with exactly this title: such as autocomplete offers, and such as the bot's own embeds have. */
export function findTitle({ entries }: Knowledge, title: string): Titled | undefined {
  for (const { id, content } of entries.values()) {
    const languages = LANGUAGES.filter((language) => content[language].title === title);
    if (languages.length > 0) return { answer: id, languages };
  }
  return undefined;
}
