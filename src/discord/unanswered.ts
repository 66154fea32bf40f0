import type { Answer } from '../answering/answer.ts';
import { normalise } from '../answering/normalise.ts';
import type { Store, UnansweredQuestion } from '../store/store.ts';
import type { Log } from './log.ts';

/** Counts questions without an answer, for the moderators of the server. It never fails. */
export interface Unanswered {
  count(guildId: string, question: UnansweredQuestion): Promise<void>;
}

/** What is kept of a question, in UTF-16 units: enough to see what was asked. */
const LONGEST = 200;

/** Starts counting in a store; what cannot be saved is only logged, since nobody waits for it. */
export function createUnanswered(store: Pick<Store, 'countUnanswered'>, log: Log): Unanswered {
  return {
    async count(guildId, question) {
      try {
        await store.countUnanswered(guildId, question);
      } catch (error) {
        log.warn('a question without an answer could not be counted', { error });
      }
    },
  };
}

/**
 * What is kept of a question that found no answer: lower case, without mentions, links, addresses and long numbers,
 * which could be somebody's.
 * @returns undefined where it was answered, was small talk, or nothing is left of it.
 */
export function unansweredQuestion({ kind, question, language }: Answer): UnansweredQuestion | undefined {
  if (kind === 'answer' || kind === 'small-talk') return undefined;
  const text = normalise(question)
    .replace(/\S{1,64}@\S{1,255}/g, ' ')
    .replace(/\+?\d[\d\s().-]{5,}\d/g, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  return text ? { question: text, language } : undefined;
}
