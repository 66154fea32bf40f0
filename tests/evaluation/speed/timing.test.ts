import { describe, expect, it } from 'vitest';
import { median, timingOf } from '../../../src/evaluation/speed/timing.ts';

describe('timings', () => {
  it('are summed up by nearest rank, in whatever order they come', () => {
    const durations = Array.from({ length: 200 }, (_, at) => 200 - at);
    expect(timingOf(durations)).toEqual({ median: 100, p90: 180, p99: 198, longest: 200, count: 200 });
  });

  it('of one thing are that one', () => {
    expect(timingOf([7])).toEqual({ median: 7, p90: 7, p99: 7, longest: 7, count: 1 });
  });

  it('are compared as numbers', () => {
    expect(median([9, 10, 100])).toBe(10);
  });
});
