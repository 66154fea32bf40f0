import { stripVTControlCharacters } from 'node:util';

/**
 * Breaks a text into lines at its spaces.
 * @param width columns a line; a single longer word keeps its length.
 * @param indent put before every line but the first, which the caller begins with as many columns of its own;
 *   counted in the width of every line.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) + indent.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** How many columns a text takes, without its paint. Our own words are Latin: one column a character. */
export function widthOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}
