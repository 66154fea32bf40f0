import { crc32, deflateSync } from 'node:zlib';
import { indexColours } from './palette.ts';

/** The eight bytes with which every PNG begins. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const BITS = 8;
const INDEXED = 3;

/**
 * Writes an image as a PNG of at most 256 colours, a third of the size of one with a colour for each pixel.
 * Source: https://www.w3.org/TR/png-3/.
 * @param rgba four bytes a pixel, row by row from the top; alpha is multiplied into the others, as resvg gives it.
 * @param width in pixels.
 */
export function encodePng(rgba: Uint8Array, width: number): Uint8Array {
  const { colours, pixels } = indexColours(rgba);
  const height = pixels.length / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, INDEXED], 8);
  const rgb = colours.filter((_, index) => index % 4 < 3);
  const alpha = colours.filter((_, index) => index % 4 === 3);
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', rgb),
    chunk('tRNS', alpha),
    chunk('IDAT', deflateSync(scanlines(pixels, width), { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** Each row begins with a byte that names its filter: 0, none, which suits numbers of colours best. */
function scanlines(pixels: Uint8Array, width: number): Uint8Array {
  const height = pixels.length / width;
  const lines = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row++) {
    lines.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}
