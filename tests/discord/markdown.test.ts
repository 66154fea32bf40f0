import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, unescapeMarkdown } from '../../src/discord/render/markdown.ts';
import { visible, visibleLine } from '../../src/discord/render/visible.ts';
import { parseMarkdown } from '../../src/sandbox/page/markdown/blocks.ts';

/** What a reader sees of plain text, if it is nothing but text. @throws if Discord would make something else of it. */
function seen(plain: string): string {
  const lines = parseMarkdown(escapeMarkdown(plain)).flatMap((block) => {
    if (block.kind !== 'paragraph') throw new Error(`It became a ${block.kind}.`);
    return block.children.map((child) => {
      if (child.kind === 'break') return '\n';
      if (child.kind !== 'text') throw new Error(`It became a ${child.kind}.`);
      return child.text;
    });
  });
  return lines.join('');
}

describe('somebody’s words are shown as they were written', () => {
  test.each([
    '@everyone and @here',
    '<@123456789012345678> <@!123456789012345678>',
    '<@&123456789012345678>',
    '<#123456789012345678> </gaji:123456789012345678> <t:1700000000:R> <id:customize>',
    '<:sini:123456789012345678> <a:sini:123456789012345678>',
    '[klik di sini](http://evil.example)',
    '[klik](<https://evil.example> "gratis")',
    'https://evil.example/gratis?x=1',
    'lihat http://evil.example, ya',
    '<https://evil.example>',
    '`kode` dan ``kode``',
    '```js\nalert(1)\n```',
    '# judul',
    '### judul',
    '-# kecil',
    '- satu\n- dua',
    '* satu',
    '+ satu',
    '1. satu\n22. dua',
    '  - dalam',
    '> kutipan',
    '>>> kutipan\npanjang',
    '||rahasia||',
    '**tebal** *miring* __garis__ _miring_ ~~coret~~',
    '\\*\\*tebal\\*\\*',
    '\\',
  ])('%j', (plain) => {
    expect(seen(plain)).toBe(plain);
  });

  test('a name with a colon that Discord would show as an emoji', () => {
    expect(escapeMarkdown(':smile:')).toBe('\\:smile:');
    expect(escapeMarkdown('Gaji: berapa')).toBe('Gaji: berapa');
  });

  test('whatever they are', () => {
    const signs = fc.constantFrom(
      ...'*_~`|<>[]()@#-+:/.1 \n\\',
      'http://a.b',
      '<@1>',
      '```',
      '[a](http://b)',
    );
    const words = fc.array(fc.oneof(signs, fc.string()), { maxLength: 12 }).map((parts) => parts.join('a'));
    fc.assert(
      fc.property(words, (plain) => {
        expect(unescapeMarkdown(escapeMarkdown(plain))).toBe(visible(plain));
        expect(seen(`a${plain}`).replace(/\n+/g, '')).toBe(visible(`a${plain}`).replace(/\n+/g, ''));
      }),
    );
  });
});

describe('what cannot be seen is left out', () => {
  test.each([
    ['a direction that turns the rest around', 'gaji\u202Egpj.exe', 'gajigpj.exe'],
    ['isolated directions', '\u2066gaji\u2069\u200F', 'gaji'],
    ['spaces of no width', 'g\u200Ba\u200Cj\u2060i\uFEFF', 'gaji'],
    ['a joiner between letters', 'ga\u200Dji', 'gaji'],
    ['hyphens that show at the end of a line only', 'ga\u00ADji', 'gaji'],
    ['fillers that look empty', '\u3164gaji\u115F\u2800', 'gaji'],
    ['tags', 'gaji\u{E0067}\u{E0061}', 'gaji'],
    ['signs for machines', 'ga\u0000ji\u0007 \u001B[31m', 'ga ji   [31m'],
    ['signs that run over the lines above', 'z\u0300\u0301\u0302\u0303\u0304\u0305', 'z\u0300\u0301\u0302'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(unescapeMarkdown(escapeMarkdown(text))).toBe(shown);
  });

  test('a mention cannot hide behind it', () => {
    expect(escapeMarkdown('@\u200Beveryone <\u200B@1>')).toBe('\\@everyone \\<\\@1\\>');
  });

  test.each(['👨‍👩‍👧', '❤️', '👩🏽‍💻', 'é', 'தமிழ்', 'สวัสดี', 'नमस्ते'])('but %s stays as it is', (text) => {
    expect(visible(text)).toBe(text);
  });
});

test('in one line there are no line breaks', () => {
  expect(visibleLine(' satu\r\n\u2028dua\t\u200Btiga\n')).toBe('satu dua tiga');
  expect(visibleLine('\u200B\u202E \n')).toBe('');
});
