import { describe, expect, it } from 'vitest';
import { bestThreshold, type Trial } from '../../src/evaluation/threshold.ts';

const right = (score: number): Trial => ({ score, right: true, near: false });
const wrong = (score: number): Trial => ({ score, right: false, near: false });
const near = (score: number): Trial => ({ score, right: false, near: true });
const nothingFound: Trial = { score: undefined, right: false, near: true };

describe('the best threshold', () => {
  it('answers as much as the near misses allow, in whatever order the questions come', () => {
    const trials = [right(9), right(7), near(6), right(5), near(4), right(3)];
    expect(bestThreshold(trials, 0)).toBe(7);
    expect(bestThreshold(trials, 0.5)).toBe(5);
    expect(bestThreshold(trials.toReversed(), 0.5)).toBe(5);
    expect(bestThreshold(trials, 1)).toBe(3);
  });

  it('counts near misses that find nothing as refused', () => {
    expect(bestThreshold([near(6), right(5), nothingFound, nothingFound, nothingFound], 0.25)).toBe(5);
  });

  it('keeps questions of one score together', () => {
    expect(bestThreshold([right(9), right(5), near(5)], 0)).toBe(9);
    expect(bestThreshold([right(9), near(5), right(5)], 0)).toBe(9);
  });

  it('is the highest of equally good ones, so that fewer wrong answers are given', () => {
    expect(bestThreshold([right(9), wrong(8), wrong(7)], 1)).toBe(9);
  });

  it('answers nothing where nothing can be right', () => {
    expect(bestThreshold([near(9), right(5)], 0)).toBe(Number.POSITIVE_INFINITY);
    expect(bestThreshold([], 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
