/** How many steps an axis has at most, so that its numbers stand apart from each other. */
const MOST_STEPS = 8;

/** An axis that begins at 0. */
export interface Scale {
  /** Where its lines stand, from 0 upwards, evenly. */
  readonly ticks: readonly number[];
  /** The last tick. */
  readonly end: number;
}

/**
 * Finds an axis with round steps (1, 2 or 5, times a power of ten) on which the largest number stands.
 * @param largest above 0.
 */
export function scaleTo(largest: number): Scale {
  const power = 10 ** Math.floor(Math.log10(largest / MOST_STEPS));
  const step = [1, 2, 5, 10].map((round) => round * power).find((size) => size * MOST_STEPS >= largest);
  const size = step ?? largest;
  const count = Math.ceil(largest / size);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * size).toPrecision(12)));
  return { ticks, end: ticks.at(-1) ?? largest };
}
