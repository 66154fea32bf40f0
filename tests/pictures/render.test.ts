import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { readFonts } from '../../src/pictures/fonts.ts';
import { PNG_WIDTH, renderPng, renderSvg } from '../../src/pictures/render.ts';
import type { Picture } from '../../src/replies/picture.ts';
import { decodePng } from './support/decode-png.ts';
import { type Laid, laidOut, textsOf } from './support/laid-out.ts';
import { PICTURED, path, ranges, realPicture } from './support/samples.ts';

/** What a phone shows a picture's width at, and the least size of letters there, in CSS pixels. */
const PHONE = 390;
const SMALLEST = 11;
/** WCAG 2.2, 1.4.3. */
const CONTRAST = 4.5;
const MOST_BYTES = 100_000;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const fonts = readFonts();

describe.each(PICTURED)('%s', (id) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const picture = realPicture(id, language);

    test('is a PNG for a phone: wide enough, light, opaque but for its round corners', async () => {
      const png = await renderPng(picture, fonts);
      expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
      expect(png.length).toBeLessThan(MOST_BYTES);
      const { width, height, at } = decodePng(png);
      expect(width).toBe(PNG_WIDTH);
      expect(height).toBeGreaterThan(width / 2);
      expect(height).toBeLessThan(width * 1.25);
      for (const x of [0, width - 1]) {
        for (const y of [0, height - 1]) expect(at(x, y)[3]).toBe(0);
        expect(at(x, height >> 1)[3]).toBe(255);
      }
      expect(at(width >> 1, height >> 1)[3]).toBe(255);
    });

    test('writes everything that it has to say', async () => {
      const written = textsOf(await laidOut(picture)).map((node) => node.textContent);
      expect(written).toEqual(expect.arrayContaining(saidBy(picture)));
    });

    test('has letters that can be read on a phone', async () => {
      const nodes = await laidOut(picture);
      const [card] = nodes;
      for (const { style, textContent } of textsOf(nodes)) {
        const size = Number(style.fontSize ?? card?.style.fontSize);
        expect((size * PHONE) / (card?.width ?? 0), textContent).toBeGreaterThanOrEqual(SMALLEST);
        const ground = backgroundOf(nodes, textContent);
        const letters = String(style.color ?? card?.style.color);
        expect(contrast(letters, ground), textContent).toBeGreaterThanOrEqual(CONTRAST);
      }
    });

    test('lets no text leave the card or cover another', async () => {
      expectInPlace(await laidOut(picture));
    });
  });

  test('is another picture in the other language', async () => {
    const [id1, en] = await Promise.all(
      LANGUAGES.map((language) => renderPng(realPicture(id, language), fonts)),
    );
    expect(Buffer.from(id1!).equals(en!)).toBe(false);
  });
});

describe('ranges', () => {
  const rows = [
    { label: 'A', value: '10–20', from: 10, to: 20 },
    { label: 'B', value: '20–40+', from: 20, to: 40, andUp: 'and up' },
  ];

  test('stand on one axis, each from its beginning to its end', async () => {
    const nodes = await laidOut(ranges({ rows }));
    const texts = textsOf(nodes);
    const centreOf = (text: string) => {
      const { left, width } = texts.find((node) => node.textContent === text)!;
      return left + width / 2;
    };
    const bars = nodes.filter(
      ({ style }) => style.borderRadius === 8 || style.borderRadius === '8px 0 0 8px',
    );
    expect(bars).toHaveLength(2);
    for (const [index, [from, to]] of [
      ['10', '20'],
      ['20', '40'],
    ].entries()) {
      const { left, width } = bars[index]!;
      expect(Math.abs(left - centreOf(from!))).toBeLessThan(2);
      expect(Math.abs(left + width - centreOf(to!))).toBeLessThan(2);
    }
  });

  test('have an arrow and words only where they are open', async () => {
    const open = await laidOut(ranges({ rows }));
    const closed = await laidOut(ranges({ rows: rows.map(({ andUp: _, ...row }) => row) }));
    const arrows = (nodes: readonly Laid[]) =>
      nodes.filter(({ style }) => style.clipPath !== undefined).length;
    expect([arrows(open), arrows(closed)]).toEqual([1, 0]);
    const written = (nodes: readonly Laid[]) => textsOf(nodes).map((node) => node.textContent);
    expect(written(open)).toContain('and up');
    expect(written(closed)).not.toContain('and up');
  });

  test('have the numbers of their axis written as the language does', async () => {
    const half = [{ label: 'A', value: '1–2.5', from: 1, to: 2.5 }];
    const written = async (language: 'id' | 'en') =>
      textsOf(await laidOut(ranges({ rows: half, language }))).map((node) => node.textContent);
    expect(await written('id')).toContain('2,5');
    expect(await written('en')).toContain('2.5');
  });
});

describe('unusual texts', () => {
  const long = 'A label that goes on and on and on and never seems to come to any end at all';
  const texts = {
    'a long text': long,
    'a long word': 'x'.repeat(90),
    emoji: 'Gaji 🙂 👩‍💻 🇮🇩',
    'letters of other scripts': 'Čeština, Łódź, 漢字',
    'right to left': 'مرحبا بالعالم \u202eabc',
    markup: '<script>alert(1)</script> & "<b>" ]]> &lt;',
    'control characters': 'a\u0000b\u0007c\n\nd',
  };

  test.each(Object.entries(texts))('%s', async (_, odd) => {
    const row = { label: odd, value: odd.slice(0, 40), from: 1, to: 2, andUp: 'and up' };
    const pictures: Picture[] = [
      ranges({ title: odd, note: odd, source: odd, rows: [row, row] }),
      path({
        title: odd,
        source: odd,
        steps: [
          { name: odd, text: odd },
          { name: odd, text: odd },
        ],
      }),
    ];
    for (const picture of pictures) {
      expectInPlace(await laidOut(picture));
      expect(await renderSvg(picture, fonts)).not.toMatch(/<script|<b>|<text/);
      const png = await renderPng(picture, fonts);
      expect(decodePng(png).width).toBe(PNG_WIDTH);
    }
  });

  test('letters beyond Western Europe are drawn, and differ', async () => {
    const drawn = await Promise.all(['Ł', 'Ő', 'ž'].map((title) => renderSvg(path({ title }), fonts)));
    expect(new Set(drawn).size).toBe(3);
  });
});

function saidBy(picture: Picture): string[] {
  const { title, source } = picture;
  if (picture.kind === 'path') {
    const steps = picture.steps.flatMap(({ name, text }, index) => [String(index + 1), name, text]);
    return [title, ...steps, source];
  }
  const rows = picture.rows.flatMap(({ label, value, andUp }) => [label, value, ...(andUp ? [andUp] : [])]);
  return [title, picture.unit, ...rows, picture.note ?? title, source];
}

function expectInPlace(nodes: readonly Laid[]): void {
  const [card] = nodes;
  const texts = textsOf(nodes);
  for (const [index, text] of texts.entries()) {
    expect(text.left, text.textContent).toBeGreaterThanOrEqual(0);
    expect(text.left + text.width, text.textContent).toBeLessThanOrEqual(card?.width ?? 0);
    expect(text.top + text.height, text.textContent).toBeLessThanOrEqual(card?.height ?? 0);
    for (const other of texts.slice(index + 1)) {
      expect(overlap(text, other), `${text.textContent} and ${other.textContent}`).toBe(false);
    }
  }
}

/** One pixel is forgiven: positions are rounded. */
function overlap(a: Laid, b: Laid): boolean {
  const apart = (from: number, to: number, other: number, otherTo: number) =>
    to <= other + 1 || otherTo <= from + 1;
  return !(
    apart(a.left, a.left + a.width, b.left, b.left + b.width) ||
    apart(a.top, a.top + a.height, b.top, b.top + b.height)
  );
}

/** The colour of the innermost box with a colour around a text. */
function backgroundOf(nodes: readonly Laid[], content: string): string {
  const text = nodes.find((node) => node.textContent === content)!;
  const around = nodes.filter(
    ({ left, top, width, height, style }) =>
      style.backgroundColor !== undefined &&
      left <= text.left &&
      top <= text.top &&
      left + width >= text.left + text.width &&
      top + height >= text.top + text.height,
  );
  return String(around.at(-1)?.style.backgroundColor);
}

/** WCAG's contrast of two colours such as `#1e2245`: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
