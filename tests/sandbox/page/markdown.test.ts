import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/sandbox/page/markdown/blocks.ts';
import { parseInline } from '../../../src/sandbox/page/markdown/inline.ts';
import type { Inline } from '../../../src/sandbox/page/markdown/nodes.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });

describe('running text', () => {
  it.each<[string, Inline[]]>([
    ['**b**', [{ kind: 'bold', children: [text('b')] }]],
    [
      '*i* and _i_',
      [{ kind: 'italic', children: [text('i')] }, text(' and '), { kind: 'italic', children: [text('i')] }],
    ],
    ['***both***', [{ kind: 'bold', children: [{ kind: 'italic', children: [text('both')] }] }]],
    [
      '__u__ ~~s~~ ||x||',
      [
        { kind: 'underline', children: [text('u')] },
        text(' '),
        { kind: 'strike', children: [text('s')] },
        text(' '),
        { kind: 'spoiler', children: [text('x')] },
      ],
    ],
    ['snake_case_name', [text('snake_case_name')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['`a **b**` ``c ` d``', [{ kind: 'code', text: 'a **b**' }, text(' '), { kind: 'code', text: 'c ` d' }]],
    ['\\*no\\*', [text('*no*')]],
    ['[a](https://a.example/b)', [{ kind: 'link', url: 'https://a.example/b', children: [text('a')] }]],
    [
      'see https://a.example/b.',
      [
        text('see '),
        { kind: 'link', url: 'https://a.example/b', children: [text('https://a.example/b')] },
        text('.'),
      ],
    ],
    ['[a](javascript:alert(1))', [text('[a](javascript:alert(1))')]],
    [
      '<@1> <@!2> <@&3> <#4>',
      [
        { kind: 'mention', of: 'user', id: '1' },
        text(' '),
        { kind: 'mention', of: 'user', id: '2' },
        text(' '),
        { kind: 'mention', of: 'role', id: '3' },
        text(' '),
        { kind: 'mention', of: 'channel', id: '4' },
      ],
    ],
    [
      '</ask now:5> @everyone',
      [{ kind: 'command', name: 'ask now' }, text(' '), { kind: 'everyone', name: 'everyone' }],
    ],
    [
      '<t:12:R><t:12>',
      [
        { kind: 'time', seconds: 12, style: 'R' },
        { kind: 'time', seconds: 12, style: 'f' },
      ],
    ],
    ['<:yes:1>', [{ kind: 'emoji', name: 'yes' }]],
    ['a\nb', [text('a'), { kind: 'break' }, text('b')]],
    ['<b>&amp;</b>', [text('<b>&amp;</b>')]],
    ['**open', [text('**open')]],
  ])('%j', (source, nodes) => {
    expect(parseInline(source)).toEqual(nodes);
  });

  it('loses no plain word, whatever is written', () => {
    const words = fc.array(
      fc.constantFrom('a', 'b', '**', '*', '_', '__', '~~', '||', '`', '\n', ' ', '<', '[', '\\'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const source = parts.join('');
        const letters = (value: string) => value.replaceAll(/[^ab]/g, '');
        expect(letters(plain(parseInline(source)))).toBe(letters(source));
      }),
    );
  });

  it('reads 4,000 characters of any one mark within a second', () => {
    for (const mark of ['*', '_', '~', '|', '`', '<', '[', '**a', '||a', '[a](']) {
      const start = performance.now();
      parseMarkdown(mark.repeat(4000 / mark.length));
      expect(performance.now() - start, mark).toBeLessThan(1000);
    }
  });
});

function plain(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => ('text' in node ? node.text : 'children' in node ? plain(node.children) : ''))
    .join('');
}

describe('blocks', () => {
  it('reads headings, small print, quotes and paragraphs', () => {
    const kinds = parseMarkdown('# One\n## Two\n### Three\n-# small\n> quoted\n> more\nplain\ntext').map(
      (block) => (block.kind === 'heading' ? `heading ${block.level}` : block.kind),
    );
    expect(kinds).toEqual(['heading 1', 'heading 2', 'heading 3', 'subtext', 'quote', 'paragraph']);
  });

  it('takes everything after >>> as a quote', () => {
    expect(parseMarkdown('a\n>>> b\n# c')).toEqual([
      { kind: 'paragraph', children: [text('a')] },
      {
        kind: 'quote',
        blocks: [
          { kind: 'paragraph', children: [text('b')] },
          { kind: 'heading', level: 1, children: [text('c')] },
        ],
      },
    ]);
  });

  it('leaves code as it is', () => {
    expect(parseMarkdown('before\n```ts\n**a**\n  b\n```\nafter')).toEqual([
      { kind: 'paragraph', children: [text('before')] },
      { kind: 'code', text: '**a**\n  b' },
      { kind: 'paragraph', children: [text('after')] },
    ]);
    expect(parseMarkdown('```one line```')).toEqual([{ kind: 'code', text: 'one line' }]);
  });

  it('reads lists in lists, and ends a list where another kind begins', () => {
    const [bullets, numbers] = parseMarkdown('- a\n  - b\n- c\n3. d\n4. e');
    expect(bullets).toMatchObject({
      kind: 'list',
      ordered: false,
      items: [{ lists: [{ items: [{ children: [text('b')] }] }] }, { children: [text('c')] }],
    });
    expect(numbers).toMatchObject({
      kind: 'list',
      ordered: true,
      start: 3,
      items: [{ children: [text('d')] }, { children: [text('e')] }],
    });
  });
});
