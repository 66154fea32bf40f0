const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Hashes a text to 32 bits (FNV-1a over UTF-16 units), the same on every machine.
 * @param seed the hash of what stands before, so that parts can be hashed without joining them.
 * @param from the first unit, and `to` the unit after the last.
 */
export function hash(text: string, seed = OFFSET, from = 0, to = text.length): number {
  let value = seed;
  for (let index = from; index < to; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), PRIME);
  }
  return value >>> 0;
}

/** Mixes one number into a hash. */
export function mix(value: number, seed: number): number {
  return Math.imul(value ^ seed, PRIME) >>> 0;
}

/** Spreads a hash over `size` buckets. @param size a power of two. */
export function bucket(value: number, size: number): number {
  const spread = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((spread ^ (spread >>> 12)) >>> 0) & (size - 1);
}
