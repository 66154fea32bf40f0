import type { AnswerId, Entry, Knowledge } from '../knowledge/knowledge.ts';

/** The answers that the list, steps or table of an answer lead to, in order; none where it has no list. */
export function itemsOf(entry: Entry | undefined): AnswerId[] {
  const { list, steps, table } = entry?.content.id ?? {};
  return (list ?? steps ?? table?.rows ?? []).flatMap(({ answer }) => answer ?? []);
}

/** The answers in the list of an answer's topic. @param id a topic or one of its details. */
export function listAround(knowledge: Knowledge, id: AnswerId): AnswerId[] {
  const entry = knowledge.entries.get(id);
  return itemsOf(entry && knowledge.entries.get(entry.topic));
}

/** The item at a place: 1 for the first, -1 for the last; undefined where the list is shorter. */
export function itemAt(items: readonly AnswerId[], place: number): AnswerId | undefined {
  return items.at(place > 0 ? place - 1 : place);
}
