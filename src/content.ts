import { fileURLToPath } from 'node:url';
import type { ExplainingAnswerer } from './answering/answerer.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Language } from './knowledge/language.ts';
import { keepLive, type Live } from './live.ts';
import { load } from './load.ts';
import { LOCALES_FOLDER, readLocales } from './read-locales.ts';
import { createReplies, type Replies } from './replies/create-replies.ts';
import { createWords, type Words } from './replies/words.ts';

/** Everything that is made of the files in `knowledge` and `locales`. */
export interface Content {
  readonly knowledge: Knowledge;
  readonly answerer: ExplainingAnswerer;
  readonly replies: Replies;
  readonly words: Words;
}

/**
 * Loads the content once.
 * @param locales the bot's own words; those that the program has from its start if left out.
 * @throws KnowledgeError or Error that says what is wrong in which file.
 */
export function loadContent(locales?: Readonly<Record<Language, object>>): Content {
  const words = createWords(locales);
  const { knowledge, answerer } = load();
  return { knowledge, answerer, replies: createReplies(knowledge, words), words };
}

const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../knowledge/', import.meta.url));

/**
 * Loads the content and follows its files.
 * @throws like `loadContent`, at the first time.
 */
export function liveContent(): Live<Content> {
  return keepLive([KNOWLEDGE_FOLDER, LOCALES_FOLDER], () => loadContent(withoutCommands()));
}

/** Words of commands are left out: Discord has them from when the bot started. */
function withoutCommands(): Readonly<Record<Language, object>> {
  const { id, en } = readLocales();
  const { commands: _, ...indonesian } = id;
  const { commands: __, ...english } = en;
  return { id: indonesian, en: english };
}
