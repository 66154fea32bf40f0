import type { Answerer } from '../answering/answer.ts';
import { createConversation } from '../terminal/conversation.ts';
import type { Outcome } from './verdict.ts';

/** Something that answers questions and can be measured. */
export interface System {
  readonly name: string;
  /** @param before the earlier turns of the conversation, oldest first; a system without memory ignores them. */
  ask(question: string, before?: readonly string[]): Outcome;
}

/** Makes a system of our own answering; a question that does not tell its language is taken for Indonesian. */
export function createOurs(answerer: Answerer): System {
  return {
    name: 'Tanya Karier',
    ask(question, before = []) {
      const conversation = createConversation(answerer, 'id');
      for (const turn of before) conversation.ask(turn);
      return conversation.ask(question);
    },
  };
}
