import { expect, it } from 'vitest';
import {
  afterArrival,
  earlier,
  later,
  type MessageWindow,
  messagesIn,
  NEWEST,
} from '../../../src/sandbox/page/window.ts';

const messages = Array.from({ length: 400 }, (_, index) => index);

function moved(
  window: MessageWindow,
  times: number,
  move: (window: MessageWindow) => MessageWindow,
): MessageWindow {
  return times === 0 ? window : moved(move(window), times - 1, move);
}

it('begins with the newest messages', () => {
  expect(messagesIn(messages, NEWEST).at(-1)).toBe(399);
  expect(messagesIn([1, 2], NEWEST)).toEqual([1, 2]);
});

it('comes to the very first message and back, with never more than 120 in the page', () => {
  const first = moved(NEWEST, 50, (window) => earlier(window, messages.length));
  expect(messagesIn(messages, first)[0]).toBe(0);
  expect(messagesIn(messages, first).length).toBeLessThanOrEqual(120);
  expect(earlier(first, messages.length)).toBe(first);
  const last = moved(first, 50, later);
  expect(messagesIn(messages, last).at(-1)).toBe(399);
  expect(later(last)).toBe(last);
});

it('shows the same messages when a new one comes, unless the newest are in view', () => {
  const away = moved(NEWEST, 10, (window) => earlier(window, messages.length));
  expect(messagesIn([...messages, 400], afterArrival(away))).toEqual(messagesIn(messages, away));
  expect(messagesIn([...messages, 400], afterArrival(NEWEST)).at(-1)).toBe(400);
});
