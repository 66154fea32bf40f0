import { expect, it } from 'vitest';
import { formatTimestamp } from '../../../src/sandbox/page/time.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const seconds = now / 1000;

it.each([
  [seconds - 120, 'id', '2 menit yang lalu'],
  [seconds + 86_400, 'id', 'besok'],
  [seconds - 3 * 31_536_000, 'en-US', '3 years ago'],
  [seconds, 'en-US', 'now'],
])('writes %d relative to now in %s', (moment, locale, written) => {
  expect(formatTimestamp(moment, 'R', locale, now)).toBe(written);
});

it('writes dates in the reader’s language', () => {
  expect(formatTimestamp(seconds, 'D', 'id', now)).toBe('10 Maret 2026');
  expect(formatTimestamp(seconds, 'D', 'en-US', now)).toBe('March 10, 2026');
});

it('gives back what is no moment', () => {
  expect(formatTimestamp(9e15, 'f', 'id', now)).toBe('9000000000000000');
});
