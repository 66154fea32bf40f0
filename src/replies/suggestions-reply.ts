import type { AnswerId } from '../knowledge/knowledge.ts';
import { choicesOf } from './choices.ts';
import { noAnswerReply } from './no-answer-reply.ts';
import type { Reply } from './reply.ts';
import type { ReplyContext } from './reply-context.ts';

/** The contract's limit on suggestions: one row of buttons. */
const MOST_SUGGESTIONS = 5;

/**
 * The reply of somebody who is not sure what was meant, and asks.
 * @param ids the likely answers, best first; where none of them is known, the reply says that it does not know.
 */
export function suggestionsReply(context: ReplyContext, ids: readonly AnswerId[]): Reply {
  const { say, language } = context;
  const choices = choicesOf(context, ids, MOST_SUGGESTIONS);
  if (choices.length === 0) return noAnswerReply(context, {});
  const text = say('replies:suggestions.text');
  return {
    language,
    sections: [{ title: say('replies:suggestions.title'), blocks: [{ kind: 'text', text }] }],
    choicesHeading: say('replies:suggestions.choices'),
    choices,
  };
}
