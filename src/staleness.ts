import { Worker } from 'node:worker_threads';

/** Knows whether the model was learned from other examples than there are now. */
export interface Staleness {
  /** The last that was found out; false before. */
  isStale(): boolean;
  /** Begins to find out anew; whatever is still being found out is dropped. */
  check(): void;
}

/** Finds something out in the background. @returns a function that gives up. */
export type Look = (found: (isStale: boolean) => void) => () => void;

/**
 * Makes what knows it.
 * @param changed is told when it is found to be other than before.
 * @param look finds it out; only tests give another than a thread that reads the files.
 */
export function createStaleness(changed: () => void, look: Look = lookInThread): Staleness {
  let isStale = false;
  let giveUp: () => void = () => {};
  return {
    isStale: () => isStale,
    check() {
      giveUp();
      giveUp = look((found) => {
        if (found === isStale) return;
        isStale = found;
        changed();
      });
    },
  };
}

function lookInThread(found: (isStale: boolean) => void): () => void {
  const worker = new Worker(new URL('./stale-worker.ts', import.meta.url));
  worker.unref();
  worker.on('message', (message: unknown) => found(message === true));
  // Files with mistakes tell nothing about the model; the mistakes themselves are told elsewhere.
  worker.on('error', () => {});
  return () => void worker.terminate();
}
