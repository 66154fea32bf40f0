import type { Block, Step } from '../../replies/reply.ts';
import { PHONE_COLUMNS } from '../limits.ts';
import { escapeMarkdown } from './markdown.ts';

type Table = Extract<Block, { kind: 'table' }>;

const GAP = '  ';

/** Writes one part of a reply as Discord's Markdown. */
export function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${itemLine(item)}`).join('\n');
    case 'steps':
      return block.steps.map((step, index) => `${index + 1}. ${itemLine(step)}`).join('\n');
    case 'table':
      return alignedTable(block) ?? pairs(block);
  }
}

function itemLine({ name, text }: Step): string {
  const bold = `**${escapeMarkdown(name)}**`;
  return text ? `${bold}: ${text}` : bold;
}

/** A code block in which columns line up; undefined if it is wider than a phone, or would end the block itself. */
function alignedTable({ columns, rows }: Table): string | undefined {
  const lines = [columns, ...rows];
  if (lines.flat().some((text) => text.includes('`'))) return undefined;
  const [left, right] = [widest(lines.map(([label]) => label)), widest(lines.map(([, value]) => value))];
  if (left + GAP.length + right > PHONE_COLUMNS) return undefined;
  const [head, ...body] = lines.map(([label, value]) => `${pad(label, left)}${GAP}${value}`);
  return ['```', head, '-'.repeat(left + GAP.length + right), ...body, '```'].join('\n');
}

function pairs({ columns, rows }: Table): string {
  const [head, ...lines] = [columns, ...rows].map(([label, value]) => [
    escapeMarkdown(label),
    escapeMarkdown(value),
  ]);
  return [`${head![0]}: ${head![1]}`, ...lines.map(([label, value]) => `- **${label}**: ${value}`)].join(
    '\n',
  );
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => [...text].length));
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - [...text].length);
}
