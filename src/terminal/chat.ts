import type { Answerer } from '../answering/answer.ts';
import type { Language } from '../knowledge/language.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { Choice, Reply } from '../replies/reply.ts';
import type { Words } from '../replies/words.ts';
import { createConversation } from './conversation.ts';
import { offersOf } from './offers.ts';

/** What a chat with one person needs. */
export interface ChatParts {
  readonly answerer: Answerer;
  readonly replies: Replies;
  readonly words: Words;
  readonly fallbackLanguage: Language;
}

/**
 * A chat with one person: each turn leans on the one before, and a number picks a choice of the last reply.
 * @returns takes what the person typed; gives the reply, or one line for a number that nothing stands under.
 */
export function createChat(parts: ChatParts): (typed: string) => Reply | string {
  const conversation = createConversation(parts.answerer, parts.fallbackLanguage);
  let last: Reply | undefined;
  const pick = ({ label, answer }: Choice, language: Language): Reply => {
    conversation.choose(label, answer, language);
    return parts.replies.replyWith([answer], language);
  };
  return (typed) => {
    const choices = last ? offersOf(last).choices : [];
    const number = /^\d{1,3}$/.test(typed) && choices.length > 0 ? Number(typed) : undefined;
    if (!last || number === undefined) {
      last = parts.replies.replyTo(conversation.ask(typed));
      return last;
    }
    const choice = choices[number - 1];
    if (!choice) return parts.words(last.language)('terminal:prompt.out-of-range', { last: choices.length });
    last = pick(choice, last.language);
    return last;
  };
}
