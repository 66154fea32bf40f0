import type { Hub } from './events.ts';

/** How long to wait, and what to say if it was in vain. */
export interface WaitOptions {
  /** Milliseconds; 5 seconds if left out. */
  readonly timeout?: number;
  /** What is waited for, for the error's message. */
  readonly what?: string;
}

/**
 * Waits until something is there: looks at once, and again after each event.
 * @returns the first value found that is not undefined, null or false; rejects after the timeout.
 */
export function waitFor<Event, T>(
  hub: Hub<Event>,
  find: () => T | undefined | null | false,
  { timeout = 5_000, what = 'what was waited for' }: WaitOptions = {},
): Promise<T> {
  const found = find();
  if (isThere(found)) return Promise.resolve(found);
  return new Promise<T>((resolve, reject) => {
    const stop = hub.listen(() => {
      const later = find();
      if (!isThere(later)) return;
      finish();
      resolve(later);
    });
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`Within ${timeout} ms there was no ${what}.`));
    }, timeout);
    const finish = () => {
      stop();
      clearTimeout(timer);
    };
  });
}

function isThere<T>(value: T | undefined | null | false): value is T {
  return value !== undefined && value !== null && value !== false;
}
