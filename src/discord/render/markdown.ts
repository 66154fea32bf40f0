import { visible } from './visible.ts';

/**
 * What Discord reads as Markdown, mentions, emoji or links: signs wherever they stand, a colon with something after it
 * (`https://…`, `:smile:`), and what begins a heading, small print or a list at the beginning of a line.
 */
const SIGNS = /[\\*_~`|<>[\]@]|:(?=\S)|(?<=^[^\S\n]*)[#+-]|(?<=^[^\S\n]*\d+)[.)](?=\s|$)/gm;

/** Makes plain text show as it is where Discord would read Markdown; what nobody can see is left out. */
export function escapeMarkdown(plain: string): string {
  return visible(plain).replace(SIGNS, '\\$&');
}

/** Turns what `escapeMarkdown` made back into plain text. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([\\*_~`|<>[\]@:#+.)-])/g, '$1');
}
