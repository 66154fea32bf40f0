import { createAnswerer, type ExplainingAnswerer } from './answering/answerer.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { readModel } from './model-file.ts';
import { readKnowledge } from './read-knowledge.ts';
import { readLexicon } from './read-lexicon.ts';

/** What the bot knows, and what answers from it. */
export interface Loaded {
  readonly knowledge: Knowledge;
  readonly answerer: ExplainingAnswerer;
}

/**
 * Reads the knowledge, the lexicon and the model from disk.
 * @throws KnowledgeError with every mistake in the files; an Error that says how to mend it where one is missing.
 */
export function load(): Loaded {
  const knowledge = readKnowledge();
  return { knowledge, answerer: createAnswerer(knowledge, readLexicon(), readModel()) };
}
