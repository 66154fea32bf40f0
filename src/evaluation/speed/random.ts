/** A source of whole numbers, 0 to `below` - 1, the same ones for the same seed on every machine. */
export type Random = (below: number) => number;

/** Makes a source of numbers (mulberry32, T. Ettinger): short, and even enough for making texts. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
