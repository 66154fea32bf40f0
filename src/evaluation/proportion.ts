/** How many of how many. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
}

/** The standard normal quantile that leaves 2.5 % above. */
const Z = 1.959964;

/** Counts the items for which a condition holds. */
export function proportion<T>(items: readonly T[], holds: (item: T) => boolean): Proportion {
  return { count: items.filter(holds).length, of: items.length };
}

/** A proportion as a percentage, 0 to 100. @param of at least one. */
export function percent({ count, of }: Proportion): number {
  return (100 * count) / of;
}

/**
 * The 95 % Wilson score interval of a proportion, in percent: between which figures the true one lies, going by this
 * many questions (E. B. Wilson, 1927). @param of at least one.
 */
export function wilson({ count, of }: Proportion): { readonly low: number; readonly high: number } {
  const share = count / of;
  const shrink = 1 + (Z * Z) / of;
  const centre = (share + (Z * Z) / (2 * of)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return { low: 100 * Math.max(0, centre - half), high: 100 * Math.min(1, centre + half) };
}
