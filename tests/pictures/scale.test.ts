import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleTo } from '../../src/pictures/scale.ts';

test.each([
  [60, [0, 10, 20, 30, 40, 50, 60]],
  [15, [0, 2, 4, 6, 8, 10, 12, 14, 16]],
  [0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [120, [0, 20, 40, 60, 80, 100, 120]],
])('an axis for up to %d', (largest, ticks) => {
  expect(scaleTo(largest)).toEqual({ ticks, end: ticks.at(-1) });
});

test('any number stands on its axis, which is no longer than it needs to be, with few lines', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (largest) => {
      const { ticks, end } = scaleTo(largest);
      expect(end).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
      expect(ticks.at(-2)).toBeLessThan(largest);
      expect(ticks.length).toBeLessThanOrEqual(9);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
    }),
  );
});
