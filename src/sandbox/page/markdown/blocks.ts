import { parseInline } from './inline.ts';
import { isListLine, parseList } from './lists.ts';
import type { Block } from './nodes.ts';

const FENCE = /```(?:[\w+#.-]*\n)?([\s\S]*?)\n?```/;
const HEADING = /^(#{1,3}) +(.+)$/;
const SUBTEXT = /^-# +(.+)$/;
const QUOTE = /^> (.*)$/;
const QUOTE_REST = /^>>> ([\s\S]*)$/;

/** Reads a whole text in Discord's Markdown. */
export function parseMarkdown(source: string): Block[] {
  const fence = FENCE.exec(source);
  if (!fence) return parseLines(source);
  const before = source.slice(0, fence.index).replace(/\n$/, '');
  const after = source.slice(fence.index + fence[0].length).replace(/^\n/, '');
  return [...parseLines(before), { kind: 'code', text: fence[1] ?? '' }, ...parseMarkdown(after)];
}

function parseLines(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.split('\n');
  const rest = lines.findIndex((line) => line.startsWith('>>> '));
  const end = rest < 0 ? lines.length : rest;
  for (let at = 0; at < end; ) {
    const { block, length } = nextBlock(lines.slice(at, end));
    if (block) blocks.push(block);
    at += length;
  }
  const quoted = rest < 0 ? undefined : QUOTE_REST.exec(lines.slice(rest).join('\n'))?.[1];
  return quoted === undefined ? blocks : [...blocks, { kind: 'quote', blocks: parseMarkdown(quoted) }];
}

interface Read {
  readonly block: Block | undefined;
  /** Lines used up. */
  readonly length: number;
}

function nextBlock(lines: readonly string[]): Read {
  const [line = ''] = lines;
  const heading = HEADING.exec(line);
  if (heading) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
    return { block: { kind: 'heading', level, children: parseInline(heading[2] ?? '') }, length: 1 };
  }
  const subtext = SUBTEXT.exec(line)?.[1];
  if (subtext) return { block: { kind: 'subtext', children: parseInline(subtext) }, length: 1 };
  if (QUOTE.test(line)) return quote(lines);
  if (isListLine(line)) return parseList(lines);
  return paragraph(lines);
}

function quote(lines: readonly string[]): Read {
  const length = countWhile(lines, (line) => QUOTE.test(line));
  const inner = lines.slice(0, length).map((line) => QUOTE.exec(line)?.[1] ?? '');
  return { block: { kind: 'quote', blocks: parseLines(inner.join('\n')) }, length };
}

function paragraph(lines: readonly string[]): Read {
  const length = Math.max(
    1,
    countWhile(lines, (line) => !startsBlock(line)),
  );
  const text = lines.slice(0, length).join('\n');
  const block: Block | undefined =
    text === '' && lines.length === length ? undefined : { kind: 'paragraph', children: parseInline(text) };
  return { block, length };
}

function startsBlock(line: string): boolean {
  return HEADING.test(line) || SUBTEXT.test(line) || QUOTE.test(line) || isListLine(line);
}

function countWhile(lines: readonly string[], test: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !test(line));
  return end < 0 ? lines.length : end;
}
