/** How long things took, in whatever unit they were measured in. */
export interface Timing {
  readonly median: number;
  /** 90 of 100 took no longer. */
  readonly p90: number;
  /** 99 of 100 took no longer. */
  readonly p99: number;
  readonly longest: number;
  /** How many were measured. */
  readonly count: number;
}

/** Sums up durations. @param durations at least one. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = durations.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
    longest: sorted.at(-1)!,
    count: sorted.length,
  };
}

/** The middle of some values. @param values at least one. */
export function median(values: readonly number[]): number {
  return timingOf(values).median;
}

/** How long an action takes, in microseconds. */
export function microseconds(action: () => void): number {
  const start = performance.now();
  action();
  return (performance.now() - start) * 1000;
}

/** The nearest rank: the smallest value that so great a share of all does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
