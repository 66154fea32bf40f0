/** Which of a channel's messages are in the page, counted from the newest: a long channel would be slow as a whole. */
export interface MessageWindow {
  /** Newest messages that are left out. */
  readonly skipped: number;
  /** Messages before those that are shown. */
  readonly shown: number;
}

/** Messages that are in the page at first: more than fit on the largest screen. */
const FIRST = 50;
/** Messages that come or go at a time: few enough to go unnoticed. */
const STEP = 10;
/** Messages in the page at most. */
const MOST = 120;

/** The newest messages. */
export const NEWEST: MessageWindow = { skipped: 0, shown: FIRST };

/** @returns the messages of a window, oldest first. */
export function messagesIn<T>(messages: readonly T[], { skipped, shown }: MessageWindow): readonly T[] {
  const end = messages.length - skipped;
  return messages.slice(Math.max(0, end - shown), end);
}

/** Moves towards earlier messages. @returns the same window where there are none. */
export function earlier(window: MessageWindow, total: number): MessageWindow {
  const { skipped, shown } = window;
  if (skipped + shown >= total) return window;
  return shown < MOST ? { skipped, shown: shown + STEP } : { skipped: skipped + STEP, shown };
}

/** Moves towards the newest messages. @returns the same window where it has them. */
export function later(window: MessageWindow): MessageWindow {
  return window.skipped === 0 ? window : { ...window, skipped: Math.max(0, window.skipped - STEP) };
}

/** Keeps showing the same messages after a new one has come, unless the newest are in view. */
export function afterArrival(window: MessageWindow): MessageWindow {
  return window.skipped === 0 ? window : { ...window, skipped: window.skipped + 1 };
}
