import type { Answer, Answerer, Turn } from '../answering/answer.ts';
import { turnAfter } from '../answering/turn.ts';
import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';

/** Somebody's questions in a row. */
export interface Conversation {
  /** Asks the next question; a follow-up leans on the last turn that was about something. */
  ask(question: string): Answer;
  /** Notes that an offered answer was chosen instead of asking, so that the next question can lean on it. */
  choose(label: string, answer: AnswerId, language: Language): void;
}

/**
 * Starts a conversation.
 * @param fallbackLanguage for questions that do not tell their language, until one has.
 */
export function createConversation(answerer: Answerer, fallbackLanguage: Language): Conversation {
  let previous: Turn | undefined;
  return {
    ask(question) {
      const known = previous?.language ?? fallbackLanguage;
      const answer = answerer.ask(question, { fallbackLanguage: known, previous });
      previous = turnAfter(answer) ?? previous;
      return answer;
    },
    choose(label, answer, language) {
      previous = { question: label, answers: [answer], language };
    },
  };
}
