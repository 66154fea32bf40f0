import type { AnswerId, Entry } from '../knowledge/knowledge.ts';
import { choicesOf, detailsOf, relatedOf } from './choices.ts';
import { sectionOf } from './entry-section.ts';
import { noAnswerReply } from './no-answer-reply.ts';
import type { Choice, Reply } from './reply.ts';
import type { ReplyContext } from './reply-context.ts';

/** A single answer offers at most this many choices, two rows of five: its details and its related answers. */
const MOST_CHOICES = 10;
/** A single answer offers at most this many related answers. */
const MOST_RELATED = 3;
/** Several answers together offer at most this many related answers, one row, and no details. */
const MOST_RELATED_TO_SEVERAL = 5;

/**
 * The reply that answers: one section for each id, each with its source. One answer offers its details in
 * reading order and then what is related; several offer only what is related, so that the choices stay few.
 * @param ids the answers in order; a doubled one counts once. Where none is known (any more), the reply says so.
 */
export function answerReply(context: ReplyContext, ids: readonly AnswerId[]): Reply {
  const entries = [...new Set(ids)].flatMap((id) => context.knowledge.entries.get(id) ?? []);
  const [first, ...others] = entries;
  if (!first) return noAnswerReply(context, { gone: ids.length > 0 });
  return {
    language: context.language,
    sections: entries.map((entry) => sectionOf(context, entry)),
    ...(others.length > 0 ? choicesOfSeveral(context, entries) : choicesOfOne(context, first)),
  };
}

function choicesOfOne(context: ReplyContext, entry: Entry): Pick<Reply, 'choicesHeading' | 'choices'> {
  const ids = detailsOf(entry.content[context.language]);
  const details = choicesOf(context, ids, MOST_CHOICES - MOST_RELATED, [entry.id]);
  const related = choicesOf(context, entry.related, MOST_RELATED, [entry.id, ...ids]);
  const heading = context.say(details.length > 0 ? 'replies:read-on' : 'replies:related');
  return headed(heading, [...details, ...related]);
}

function choicesOfSeveral(
  context: ReplyContext,
  entries: readonly Entry[],
): Pick<Reply, 'choicesHeading' | 'choices'> {
  const answered = entries.map((entry) => entry.id);
  const related = choicesOf(context, relatedOf(entries), MOST_RELATED_TO_SEVERAL, answered);
  return headed(context.say('replies:related'), related);
}

function headed(heading: string, choices: readonly Choice[]): Pick<Reply, 'choicesHeading' | 'choices'> {
  return choices.length > 0 ? { choicesHeading: heading, choices } : { choices };
}
