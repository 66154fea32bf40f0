/** A clock that stands still until it is turned. */
export interface Clock {
  readonly now: () => number;
  turn(by: { readonly days?: number; readonly milliseconds?: number }): void;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a clock; it shows noon (UTC) of 31 January 2026. */
export function createClock(): Clock {
  let time = Date.UTC(2026, 0, 31, 12);
  return {
    now: () => time,
    turn: ({ days = 0, milliseconds = 0 }) => {
      time += days * DAY_MS + milliseconds;
    },
  };
}
