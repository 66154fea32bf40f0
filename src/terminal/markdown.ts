import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/**
 * Shows the little Markdown that answers use: paragraphs, list lines, **bold**, *italics*, `code` and links.
 * @returns wrapped text, paragraphs parted by a blank line.
 */
export function showMarkdown(markdown: string, paint: Paint, width: number): string {
  const paragraphs = markdown.trim().split(/\n\s*\n/);
  return paragraphs.map((paragraph) => showParagraph(paragraph, paint, width)).join('\n\n');
}

/** Shows Markdown within a line, unwrapped. */
export function showInline(markdown: string, paint: Paint): string {
  return markdown
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => paint.strong(text))
    .replace(/(?<![\p{L}\p{N}*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1');
}

function showParagraph(paragraph: string, paint: Paint, width: number): string {
  return paragraph
    .split(/\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((line) => wrap(showInline(line, paint), width, /^\s*[-*]\s/.test(line) ? '  ' : ''))
    .join('\n');
}
