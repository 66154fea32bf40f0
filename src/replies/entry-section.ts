import type { Content, Entry } from '../knowledge/knowledge.ts';
import type { Block, Section } from './reply.ts';
import type { ReplyContext } from './reply-context.ts';

/** Writes one entry out as a section: the short answer, the body, then its list, steps or table, and the source. */
export function sectionOf(context: ReplyContext, entry: Entry): Section {
  const { knowledge, language, say } = context;
  const content = entry.content[language];
  const title = knowledge.profession.source.title[language];
  return {
    title: content.title,
    blocks: blocksOf(content),
    source: say('replies:source', { title, section: entry.section }),
  };
}

function blocksOf({ short, body, list, steps, table }: Content): Block[] {
  const blocks: Block[] = [{ kind: 'text', text: short }];
  if (body !== undefined) blocks.push({ kind: 'text', text: body });
  if (list) blocks.push({ kind: 'list', items: list });
  if (steps) blocks.push({ kind: 'steps', steps });
  if (table) {
    const rows = table.rows.map((row) => [row.label, row.value] as const);
    blocks.push({ kind: 'table', columns: table.columns, rows });
  }
  return blocks;
}
