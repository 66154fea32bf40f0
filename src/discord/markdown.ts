/** The signs that Discord reads as Markdown, mentions or links wherever they stand in a line. */
const SIGNS = /[\\*_~`|<>[\]@]/g;

/** Makes plain text show as it is where Discord would read Markdown. */
export function escapeMarkdown(plain: string): string {
  return plain.replace(SIGNS, '\\$&');
}

/** Turns what `escapeMarkdown` made back into plain text. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([\\*_~`|<>[\]@])/g, '$1');
}
