import { describe, expect, it } from 'vitest';
import { percent, proportion, wilson } from '../../src/evaluation/proportion.ts';

describe('a proportion', () => {
  it('counts what holds', () => {
    expect(proportion([1, 2, 3, 4, 5], (value) => value > 3)).toEqual({ count: 2, of: 5 });
    expect(percent({ count: 2, of: 5 })).toBe(40);
  });

  // Worked values: A. Agresti and B. A. Coull (1998) for 0 of 10; the others by R's prop.test(correct = FALSE).
  it.each([
    { count: 0, of: 10, low: 0, high: 27.75 },
    { count: 10, of: 10, low: 72.25, high: 100 },
    { count: 8, of: 10, low: 49.02, high: 94.33 },
    { count: 50, of: 100, low: 40.38, high: 59.62 },
    { count: 1, of: 1, low: 20.65, high: 100 },
  ])('has the Wilson interval $low to $high for $count of $of', ({ low, high, ...value }) => {
    expect(wilson(value).low).toBeCloseTo(low, 2);
    expect(wilson(value).high).toBeCloseTo(high, 2);
  });
});
