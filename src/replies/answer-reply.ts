import type { AnswerId, Entry } from '../knowledge/knowledge.ts';
import { choicesOf, detailsOf, isNumbered, relatedOf } from './choices.ts';
import { sectionOf } from './entry-section.ts';
import { noAnswerReply } from './no-answer-reply.ts';
import { pictureOf } from './picture.ts';
import type { Choice, Details, Reply } from './reply.ts';
import type { ReplyContext } from './reply-context.ts';

/** A single answer offers at most this many related answers. */
const MOST_RELATED = 4;
/** Several answers together offer at most this many related answers, one row, and no details. */
const MOST_RELATED_TO_SEVERAL = 5;
/** As many as fit beside the topic itself into one menu of Discord's. */
const MOST_DETAILS = 24;

/**
 * The reply that answers: one section for each id, each with its source. One answer offers the details of its topic
 * and what is related; several offer only what is related, so that the choices stay few.
 * @param ids the answers in order; a doubled one counts once. Where none is known (any more), the reply says so.
 */
export function answerReply(context: ReplyContext, ids: readonly AnswerId[]): Reply {
  const entries = [...new Set(ids)].flatMap((id) => context.knowledge.entries.get(id) ?? []);
  const [first, ...others] = entries;
  if (!first) return noAnswerReply(context, { gone: ids.length > 0 });
  return {
    language: context.language,
    sections: entries.map((entry) => sectionOf(context, entry)),
    answers: entries.map(({ id }) => id),
    ...(others.length > 0 ? choicesOfSeveral(context, entries) : choicesOfOne(context, first)),
  };
}

type Offer = Pick<Reply, 'choicesHeading' | 'choices' | 'details' | 'picture'>;

function choicesOfOne(context: ReplyContext, entry: Entry): Offer {
  const details = detailsAround(context, entry);
  const isOverview = details?.overview.answer === entry.id;
  const shown = isOverview ? details.choices.map(({ answer }) => answer) : [];
  const related = choicesOf(context, entry.related, MOST_RELATED, [entry.id, ...shown]);
  const picture = pictureOf(context, entry);
  return {
    ...headed(context.say('replies:related'), related),
    ...(details && { details }),
    ...(picture && { picture }),
  };
}

/** The details of the topic that an answer belongs to, whether it is the topic itself or one of them. */
function detailsAround(context: ReplyContext, { topic }: Entry): Details | undefined {
  const content = context.knowledge.entries.get(topic)?.content[context.language];
  const [overview] = choicesOf(context, [topic], 1);
  const choices = content ? choicesOf(context, detailsOf(content), MOST_DETAILS, [topic]) : [];
  if (!content || !overview || choices.length === 0) return undefined;
  return { heading: context.say('replies:details'), overview, choices, numbered: isNumbered(content) };
}

function choicesOfSeveral(context: ReplyContext, entries: readonly Entry[]): Offer {
  const answered = entries.map((entry) => entry.id);
  const related = choicesOf(context, relatedOf(entries), MOST_RELATED_TO_SEVERAL, answered);
  return headed(context.say('replies:related'), related);
}

function headed(heading: string, choices: readonly Choice[]): Offer {
  return choices.length > 0 ? { choicesHeading: heading, choices } : { choices };
}
