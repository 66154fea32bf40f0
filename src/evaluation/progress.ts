import type { Writable } from 'node:stream';

/** Told how much of the work is done. */
export type Progress = (done: number, of: number) => void;

/** Every so many milliseconds a terminal's line is written over. */
const INTERVAL = 200;

/**
 * Shows progress as one line that is written over on a terminal; anywhere else only when the work is done.
 * @param now the time in milliseconds.
 */
export function createProgress(
  output: Writable & { readonly isTTY?: boolean },
  what: string,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  let last = Number.NEGATIVE_INFINITY;
  return (done, of) => {
    const time = now();
    const finished = done === of;
    if (!finished && (!output.isTTY || time - last < INTERVAL)) return;
    last = time;
    const seconds = Math.round((time - start) / 1000);
    const left = Math.round(((time - start) / done / 1000) * (of - done));
    const state = finished ? `, ${seconds} s` : `, ${left} s left`;
    output.write(
      `${output.isTTY ? '\r\u001b[K' : ''}${what}: ${done} of ${of}${state}${finished ? '\n' : ''}`,
    );
  };
}
