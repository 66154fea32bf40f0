import { setTimeout as pause } from 'node:timers/promises';
import { sqliteKind } from '../errors.ts';

/** How long somebody waits in all for other processes and for those before him; well within the contract's 2 seconds. */
export const PATIENCE_MS = 1000;
const PAUSE_MS = 20;
/** SQLITE_BUSY: another process has the file for itself (https://sqlite.org/rescode.html). */
const BUSY = 5;

/**
 * Tries something until no other process is in its way. SQLite could wait by itself, but the whole process would stand
 * still meanwhile.
 * @param until when to give up, as `performance.now` counts.
 * @throws whatever the attempt throws, if that is not about others or if it is time to give up.
 */
export async function patiently<Result>(
  until: number,
  attempt: () => Result | Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (sqliteKind(error) !== BUSY || performance.now() >= until) throw error;
    }
    await pause(PAUSE_MS);
  }
}
