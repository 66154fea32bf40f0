const DAY_MS = 24 * 60 * 60 * 1000;

/** How long questions, remarks and left servers are kept, in days; the contract in store.ts promises it. */
const KEPT_DAYS = 30;

/** The UTC day, such as `2026-01-31`, of a time in milliseconds since 1970. Days compare as texts do. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The last day that is too old to be kept, seen from a time in milliseconds since 1970; later days are kept. */
export function lastForgottenDay(time: number): string {
  return dayOf(time - KEPT_DAYS * DAY_MS);
}
