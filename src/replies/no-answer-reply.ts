import type { KnownUnknown } from '../answering/answer.ts';
import type { AnswerId } from '../knowledge/knowledge.ts';
import { choicesOf, topicsOf } from './choices.ts';
import type { Reply } from './reply.ts';
import type { ReplyContext } from './reply-context.ts';

/** One row of buttons. */
const MOST_CHOICES = 5;

/** Why there is no answer, as far as it is known. */
export interface NoAnswer {
  /** The thing asked about, where it is one that we know we do not cover. */
  readonly unknown?: KnownUnknown | undefined;
  /** The nearest answers, best first. */
  readonly suggestions?: readonly AnswerId[];
  /** Whether an answer was chosen that has since been taken out of the knowledge. */
  readonly gone?: boolean;
}

/**
 * The reply that honestly says "I don't know": names the thing if it can, says what is known instead, and
 * offers the nearest answers or, without any, the main topics.
 */
export function noAnswerReply(context: ReplyContext, why: NoAnswer): Reply {
  const { say, language, knowledge } = context;
  const nearest = choicesOf(context, why.suggestions ?? [], MOST_CHOICES);
  const topics = choicesOf(context, topicsOf(context), MOST_CHOICES);
  const known = say('replies:no-answer.known', { profession: knowledge.profession.name[language] });
  return {
    language,
    sections: [
      {
        title: say(why.gone ? 'replies:gone.title' : 'replies:no-answer.title'),
        blocks: [
          { kind: 'text', text: reasonOf(context, why) },
          { kind: 'text', text: known },
        ],
      },
    ],
    choicesHeading: say(nearest.length > 0 ? 'replies:no-answer.nearest' : 'replies:no-answer.topics'),
    choices: nearest.length > 0 ? nearest : topics,
  };
}

function reasonOf({ say, language }: ReplyContext, { gone, unknown }: NoAnswer): string {
  if (gone) return say('replies:gone.text');
  if (unknown) return say('replies:no-answer.unknown', { name: unknown.name[language] });
  return say('replies:no-answer.text');
}
