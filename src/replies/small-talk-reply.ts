import type { SmallTalk } from '../answering/answer.ts';
import { choicesOf, topicsOf } from './choices.ts';
import type { Reply } from './reply.ts';
import type { ReplyContext } from './reply-context.ts';

/** How many first questions each kind offers: none where a list would be pushy, every topic where one asks for it. */
const FIRST_QUESTIONS: Readonly<Record<SmallTalk, number>> = {
  greeting: 5,
  thanks: 0,
  goodbye: 0,
  abilities: 10,
  identity: 5,
  praise: 0,
  insult: 5,
};

/** The reply to what is no question: polite whatever was said, with first questions where they help. */
export function smallTalkReply(context: ReplyContext, kind: SmallTalk): Reply {
  const { say, language, knowledge } = context;
  const text = say(`small-talk:${kind}.text`, {
    profession: knowledge.profession.name[language],
    source: knowledge.profession.source.title[language],
  });
  const choices = choicesOf(context, topicsOf(context), FIRST_QUESTIONS[kind]);
  return {
    language,
    sections: [{ title: say(`small-talk:${kind}.title`), blocks: [{ kind: 'text', text }] }],
    ...(choices.length > 0 && { choicesHeading: say('small-talk:first-questions') }),
    choices,
  };
}
