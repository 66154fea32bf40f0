import { parseInline } from './inline.ts';
import type { Item, List } from './nodes.ts';

const LIST_LINE = /^( *)(?:([-*])|(\d{1,9})\.) +(\S.*)$/;

/** @returns whether a line is an item of a list. */
export function isListLine(line: string): boolean {
  return LIST_LINE.test(line);
}

interface Entry {
  readonly indent: number;
  /** The item's number; undefined for a bullet. */
  readonly number: number | undefined;
  readonly text: string;
}

/** Reads the list at the beginning of some lines. @returns it and the lines used up. */
export function parseList(lines: readonly string[]): { block: List; length: number } {
  const end = lines.findIndex((line) => !isListLine(line));
  const entries = lines.slice(0, end < 0 ? lines.length : end).flatMap(readEntry);
  const first = entries[0];
  const other = entries.findIndex(
    (entry) => first && entry.indent <= first.indent && isOtherKind(entry, first),
  );
  const own = other < 0 ? entries : entries.slice(0, other);
  return { block: listOf(own), length: own.length };
}

/** A list of numbers ends where bullets begin, and the other way round. */
function isOtherKind(entry: Entry, first: Entry): boolean {
  return (entry.number === undefined) !== (first.number === undefined);
}

function readEntry(line: string): Entry[] {
  const match = LIST_LINE.exec(line);
  if (!match) return [];
  const [, spaces = '', , number, text = ''] = match;
  return [{ indent: spaces.length, number: number === undefined ? undefined : Number(number), text }];
}

/** Entries that stand deeper than the first belong to the item before them. */
function listOf(entries: readonly Entry[]): List {
  const first = entries[0];
  const indent = first?.indent ?? 0;
  const heads = [...entries.entries()].filter(([, entry]) => entry.indent <= indent).map(([index]) => index);
  const items = heads.map((from, n): Item => {
    const below = entries.slice(from + 1, heads[n + 1] ?? entries.length);
    return {
      children: parseInline(entries[from]?.text ?? ''),
      lists: below.length > 0 ? [listOf(below)] : [],
    };
  });
  return { kind: 'list', ordered: first?.number !== undefined, start: first?.number ?? 1, items };
}
