import type { AnswerId, Content, Entry } from '../knowledge/knowledge.ts';
import type { Choice } from './reply.ts';
import type { ReplyContext } from './reply-context.ts';

/** A label is never longer than this, in UTF-16 units: the shortest limit of any medium (a Discord button). */
const LONGEST_LABEL = 80;

/** The topics that are offered first to somebody who does not know what to ask, most asked first. */
const FIRST_TOPICS = ['overview', 'salary', 'skills', 'roadmap', 'duties'];

/**
 * Makes choices of ids: each once, in order, labelled with its title; ids that are not known are left out.
 * @param limit how many choices at most.
 * @param except ids that are not offered, because the reply answers them already.
 */
export function choicesOf(
  { knowledge, language }: ReplyContext,
  ids: readonly AnswerId[],
  limit: number,
  except: readonly AnswerId[] = [],
): Choice[] {
  return [...new Set(ids)]
    .flatMap((id) => knowledge.entries.get(id) ?? [])
    .filter((entry) => !except.includes(entry.id))
    .slice(0, limit)
    .map((entry) => ({ label: shorten(entry.content[language].title), answer: entry.id }));
}

/** The ids behind an entry's list, steps or table, in reading order. */
export function detailsOf(content: Content): AnswerId[] {
  const items = content.list ?? content.steps ?? content.table?.rows ?? [];
  return items.flatMap((item) => item.answer ?? []);
}

/** Whether the details are steps, which are told by their number. */
export function isNumbered(content: Content): boolean {
  return content.steps !== undefined;
}

/** The related ids of several entries, taken in turns, so that each entry gets its share. */
export function relatedOf(entries: readonly Entry[]): AnswerId[] {
  const longest = Math.max(0, ...entries.map((entry) => entry.related.length));
  return Array.from({ length: longest }, (_, turn) =>
    entries.flatMap((entry) => entry.related[turn] ?? []),
  ).flat();
}

/** Every topic of the profession: the ones that people ask about most first, then the knowledge's own order. */
export function topicsOf({ knowledge }: ReplyContext): AnswerId[] {
  const topics = [...knowledge.entries.values()]
    .filter((entry) => entry.id === entry.topic)
    .map((entry) => entry.id);
  const first = FIRST_TOPICS.filter((id) => topics.includes(id));
  return [...new Set([...first, ...topics])];
}

function shorten(title: string): string {
  return title.length <= LONGEST_LABEL ? title : `${title.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
