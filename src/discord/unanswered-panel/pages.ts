import type { Say } from '../../replies/words.ts';
import type { Control } from '../command.ts';

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** From 0. */
  readonly number: number;
  /** How many there are, at least 1. */
  readonly of: number;
}

/** Takes a page of a list; the last one where the list has become shorter. @param wanted from 0. */
export function pageOf<Item>(all: readonly Item[], wanted: number, size: number): Page<Item> {
  const of = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(wanted, of - 1);
  return { items: all.slice(number * size, (number + 1) * size), number, of };
}

/**
 * Puts lines on as few pages as they need, in order. A line is never parted; where a group goes on on the next page, its
 * heading stands there again.
 * @param longest the most UTF-16 units of a page, line breaks included.
 */
export function fillPages(
  groups: readonly { readonly heading: string; readonly lines: readonly string[] }[],
  longest: number,
): string[] {
  const pages: string[] = [];
  const put = (text: string, gap: string, again = '') => {
    const last = pages.at(-1);
    if (last !== undefined && last.length + gap.length + text.length <= longest) {
      pages[pages.length - 1] = last + gap + text;
    } else {
      pages.push(again + text);
    }
  };
  for (const { heading, lines } of groups) {
    const [first, ...rest] = lines;
    put(first === undefined ? heading : `${heading}\n${first}`, '\n\n');
    for (const line of rest) put(line, '\n', `${heading}\n`);
  }
  return pages;
}

/** Buttons to the pages before and after; none where there is only one. @param view the first part of their data. */
export function pageButtons(view: string, { number, of }: Omit<Page<unknown>, 'items'>, say: Say): Control[] {
  if (of === 1) return [];
  const button = (label: string, to: number): Control => ({
    kind: 'button',
    label,
    data: [view, String(to)],
    disabled: to < 0 || to >= of,
  });
  return [button(say('unanswered:previous'), number - 1), button(say('unanswered:next'), number + 1)];
}
