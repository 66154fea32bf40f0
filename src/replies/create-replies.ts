import type { Answer, AnswerKind, SmallTalk } from '../answering/answer.ts';
import type { AnswerId, Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import { answerReply } from './answer-reply.ts';
import { noAnswerReply } from './no-answer-reply.ts';
import type { Reply } from './reply.ts';
import type { ReplyContext } from './reply-context.ts';
import { smallTalkReply } from './small-talk-reply.ts';
import { suggestionsReply } from './suggestions-reply.ts';
import type { Words } from './words.ts';

/** Everything the bot can say about its knowledge. Pure: same input, same reply. */
export interface Replies {
  /** Replies to a question that was asked, in the answer's language. */
  replyTo(answer: Answer): Reply;
  /** Replies with given answers, such as the one behind a command or a choice; one that is gone is said to be. */
  replyWith(ids: readonly AnswerId[], language: Language): Reply;
  /** Replies with small talk, such as what the bot can do. */
  smallTalk(kind: SmallTalk, language: Language): Reply;
}

const KINDS: Readonly<Record<AnswerKind, (context: ReplyContext, answer: Answer) => Reply>> = {
  answer: (context, { answers }) => answerReply(context, answers),
  suggestions: (context, { suggestions }) => suggestionsReply(context, suggestions),
  'no-answer': (context, answer) => noAnswerReply(context, answer),
  'small-talk': (context, { smallTalk }) => smallTalkReply(context, smallTalk ?? 'abilities'),
};

/** Binds the replies to what is known and to the bot's words. */
export function createReplies(knowledge: Knowledge, words: Words): Replies {
  const contextOf = (language: Language): ReplyContext => ({ knowledge, language, say: words(language) });
  return {
    replyTo: (answer) => KINDS[answer.kind](contextOf(answer.language), answer),
    replyWith: (ids, language) => answerReply(contextOf(language), ids),
    smallTalk: (kind, language) => smallTalkReply(contextOf(language), kind),
  };
}
