/** The work that has been begun and is not done. */
export interface InFlight {
  /** Begins work, unless the doors are closed. It must not reject. */
  run(work: () => Promise<void>): void;
  /** Lets no new work begin. @returns when all that was begun is done. */
  close(): Promise<void>;
}

/** Starts with nothing to do and open doors. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  let isOpen = true;
  return {
    run(work) {
      if (!isOpen) return;
      const promise = work().finally(() => running.delete(promise));
      running.add(promise);
    },
    async close() {
      isOpen = false;
      await Promise.all(running);
    },
  };
}
