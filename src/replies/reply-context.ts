import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Say } from './words.ts';

/** What every kind of reply is made from: what is known, the reader's language and the words of it. */
export interface ReplyContext {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly say: Say;
}
