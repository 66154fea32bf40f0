/** How many colours an indexed PNG can have. */
const MOST_COLOURS = 256;

/** An image in which each pixel is the number of a colour. */
export interface Indexed {
  /** Four bytes a colour: red, green, blue, and alpha, which is not multiplied into them; at most 256 colours. */
  readonly colours: Uint8Array;
  /** One byte a pixel. */
  readonly pixels: Uint8Array;
}

/**
 * Numbers the colours of an image. Where there are more than 256, the rarest become the nearest of the others:
 * they are shades at the edges of letters, and the difference can't be seen.
 * @param rgba four bytes a pixel; alpha is multiplied into the others, as resvg gives it.
 */
export function indexColours(rgba: Uint8Array): Indexed {
  // As signed words, which a Map finds several times faster than unsigned ones.
  const words = new Int32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.byteLength));
  const common = byFrequency(words);
  const kept = Int32Array.from(common.slice(0, MOST_COLOURS));
  const colours = new Uint8Array(kept.buffer);
  const numbers = new Map(
    common.map((word, index) => [word, index < MOST_COLOURS ? index : nearest(word, colours)]),
  );
  const pixels = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const same = at > 0 && words[at] === words[at - 1];
    pixels[at] = (same ? pixels[at - 1] : numbers.get(words[at] ?? 0)) ?? 0;
  }
  return { colours: colours.map(unmultiplied), pixels };
}

/** The colours of an image, the most frequent first. */
function byFrequency(words: Int32Array): number[] {
  const counts = new Map<number, number>();
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const word = words[from] ?? 0;
    if (words[at] === word) continue;
    counts.set(word, (counts.get(word) ?? 0) + at - from);
    from = at;
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function unmultiplied(byte: number, index: number, colours: Uint8Array): number {
  const alpha = colours[index - (index % 4) + 3] ?? 0;
  return index % 4 === 3 || alpha === 0 ? byte : Math.round((byte * 255) / alpha);
}

function nearest(word: number, colours: Uint8Array): number {
  const wanted = new Uint8Array(Int32Array.of(word).buffer);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index * 4 < colours.length; index++) {
    let distance = 0;
    for (let byte = 0; byte < 4; byte++) {
      distance += ((wanted[byte] ?? 0) - (colours[index * 4 + byte] ?? 0)) ** 2;
    }
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
