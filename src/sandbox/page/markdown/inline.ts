import type { Inline } from './nodes.ts';

interface Rule {
  /** Matches at the beginning only. */
  readonly pattern: RegExp;
  readonly build: (groups: readonly string[]) => Inline;
  /** Whether the character before may not be a letter or digit. */
  readonly startsWord?: boolean;
}

const wrap =
  (kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler') =>
  ([inner = '']: readonly string[]): Inline => ({ kind, children: parseInline(inner) });
const mention =
  (of: 'user' | 'role' | 'channel') =>
  ([id = '']: readonly string[]): Inline => ({ kind: 'mention', of, id });
const link = (url: string, children: readonly Inline[]): Inline => ({ kind: 'link', url, children });
const text = (value: string): Inline => ({ kind: 'text', text: value });

/** Tried in this order; the groups of a pattern go to `build`. */
const RULES: readonly Rule[] = [
  { pattern: /^\\([\\`*_{}[\]()#+\-.!~|<>@:])/, build: ([character = '']) => text(character) },
  {
    pattern: /^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/,
    build: ([, code = '']) => ({ kind: 'code', text: code }),
  },
  { pattern: /^<(https?:\/\/[^\s>]+)>/, build: ([url = '']) => link(url, [text(url)]) },
  { pattern: /^(https?:\/\/[^\s<]*[^\s<.,:;"')\]*_~|])/, build: ([url = '']) => link(url, [text(url)]) },
  {
    pattern: /^\[([^\]\n]+)\]\(<?(https?:\/\/[^\s<>)]+)>?(?:\s+"[^"\n]*")?\)/,
    build: ([label = '', url = '']) => link(url, parseInline(label)),
  },
  { pattern: /^\*\*([\s\S]+?)\*\*(?!\*)/, build: wrap('bold') },
  { pattern: /^__([\s\S]+?)__(?!_)/, build: wrap('underline') },
  { pattern: /^\*(?=\S)((?:\*\*|[^*])+?)\*(?!\*)/, build: wrap('italic') },
  { pattern: /^_((?:__|[^_])+?)_(?![\p{L}\p{N}_])/u, build: wrap('italic'), startsWord: true },
  { pattern: /^~~([\s\S]+?)~~/, build: wrap('strike') },
  { pattern: /^\|\|([\s\S]+?)\|\|/, build: wrap('spoiler') },
  { pattern: /^<@!?(\d+)>/, build: mention('user') },
  { pattern: /^<@&(\d+)>/, build: mention('role') },
  { pattern: /^<#(\d+)>/, build: mention('channel') },
  { pattern: /^<\/([^:\n]+):\d+>/, build: ([name = '']) => ({ kind: 'command', name }) },
  {
    pattern: /^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/,
    build: ([seconds = '0', style]) => ({ kind: 'time', seconds: Number(seconds), style: style ?? 'f' }),
  },
  { pattern: /^<a?:(\w+):\d+>/, build: ([name = '']) => ({ kind: 'emoji', name }) },
  { pattern: /^@(everyone|here)/, build: ([name = '']) => ({ kind: 'everyone', name }) },
  { pattern: /^\n/, build: () => ({ kind: 'break' }) },
];

/** One character, and what follows it up to the next that may begin something. */
const PLAIN = /^[\s\S](?:(?!https?:\/\/)[^\\`*_~|<[@\n])*/;

/** Reads running text in Discord's Markdown. What is not closed stays text. */
export function parseInline(source: string): Inline[] {
  const nodes: Inline[] = [];
  for (let at = 0; at < source.length; ) {
    const { node, length } = next(source, at);
    nodes.push(node);
    at += length;
  }
  return joined(nodes);
}

function next(source: string, at: number): { node: Inline; length: number } {
  const rest = source.slice(at);
  const afterWord = /[\p{L}\p{N}]$/u.test(source.slice(Math.max(0, at - 2), at));
  for (const { pattern, build, startsWord } of RULES) {
    const match = startsWord && afterWord ? null : pattern.exec(rest);
    if (match) return { node: build(match.slice(1)), length: match[0].length };
  }
  const plain = PLAIN.exec(rest)?.[0] ?? rest;
  return { node: text(plain), length: plain.length };
}

function joined(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.kind === 'text' && node.kind === 'text')
      result[result.length - 1] = text(last.text + node.text);
    else result.push(node);
  }
  return result;
}
