import { inflateSync } from 'node:zlib';

/** What a PNG of indexed colours says. */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  /** The red, green, blue and alpha of a pixel. */
  at(x: number, y: number): readonly number[];
}

/** Reads a PNG as its specification says, so far as ours go: eight bits, indexed, no filter, not interlaced. */
export function decodePng(png: Uint8Array): Decoded {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    chunks.set(
      bytes.toString('latin1', at + 4, at + 8),
      bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)),
    );
  }
  const part = (type: string) => chunks.get(type) ?? Buffer.alloc(0);
  const header = part('IHDR');
  const width = header.readUInt32BE(0);
  const lines = inflateSync(part('IDAT'));
  return {
    width,
    height: header.readUInt32BE(4),
    at: (x, y) => {
      const colour = lines[y * (width + 1) + 1 + x] ?? 0;
      return [...part('PLTE').subarray(colour * 3, colour * 3 + 3), part('tRNS')[colour] ?? 255];
    },
  };
}
