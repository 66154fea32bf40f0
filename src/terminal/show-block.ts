import type { Block, Step } from '../replies/reply.ts';
import { showInline, showMarkdown } from './markdown.ts';
import type { Paint } from './paint.ts';
import { widthOf, wrap } from './wrap.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Shows one block of a reply as lines of at most `width` columns. */
export function showBlock(block: Block, paint: Paint, width: number): string {
  switch (block.kind) {
    case 'text':
      return showMarkdown(block.text, paint, width);
    case 'list':
      return block.items.map((item) => showStep(item, '- ', paint, width)).join('\n');
    case 'steps':
      return block.steps.map((step, index) => showStep(step, `${index + 1}. `, paint, width)).join('\n');
    case 'table':
      return showTable(block, paint, width);
  }
}

function showStep({ name, text }: Step, mark: string, paint: Paint, width: number): string {
  const said = text === '' ? paint.strong(name) : `${paint.strong(name)}: ${showInline(text, paint)}`;
  return mark + wrap(said, width, ' '.repeat(mark.length));
}

/** Aligned columns where they fit, otherwise one "label: value" a line. */
function showTable({ columns, rows }: Table, paint: Paint, width: number): string {
  const all = [columns, ...rows];
  const [first, second] = [0, 1].map((column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  if (first! + 2 + second! > width) return rows.map(([label, value]) => `${label}: ${value}`).join('\n');
  const lines = all.map(([label, value]) => `${label.padEnd(first!)}  ${value}`);
  const rule = `${'─'.repeat(first!)}  ${'─'.repeat(second!)}`;
  return [paint.strong(lines[0]!), paint.faint(rule), ...lines.slice(1)].join('\n');
}
