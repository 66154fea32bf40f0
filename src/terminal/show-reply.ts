import type { Reply, Section } from '../replies/reply.ts';
import { offersOf } from './offers.ts';
import type { Paint } from './paint.ts';
import { showBlock } from './show-block.ts';
import { wrap } from './wrap.ts';

/**
 * Shows a reply as plain text: title, blocks and source of each section, then the choices with their numbers.
 * @param width columns to keep to.
 * @returns lines without a newline at the end.
 */
export function showReply(reply: Reply, paint: Paint, width: number): string {
  const sections = reply.sections.map((section) => showSection(section, paint, width));
  return [...sections, ...showChoices(reply, paint, width)].join('\n\n');
}

function showSection({ title, blocks, source }: Section, paint: Paint, width: number): string {
  const shown = blocks.map((block) => showBlock(block, paint, width));
  const named = source === undefined ? [] : [paint.faint(wrap(source, width))];
  return [paint.strong(wrap(title, width)), ...shown, ...named].join('\n\n');
}

function showChoices(reply: Reply, paint: Paint, width: number): string[] {
  const { heading: title, choices } = offersOf(reply);
  if (choices.length === 0) return [];
  const lines = choices.map(({ label }, index) => {
    const number = `  [${index + 1}] `;
    return number + wrap(label, width, ' '.repeat(number.length));
  });
  const heading = title === undefined ? [] : [`${paint.strong(title)}:`];
  return [[...heading, ...lines].join('\n')];
}
