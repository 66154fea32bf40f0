/** Lets what is done about the same thing happen one after the other, in the order in which it was asked for. */
export interface Queues {
  /** Does work after all earlier work of this key. It must not reject. */
  run(key: string, work: () => Promise<void>): Promise<void>;
}

/** Starts with nothing to do; a key is forgotten when its work is done. */
export function createQueues(): Queues {
  const last = new Map<string, Promise<void>>();
  return {
    async run(key, work) {
      const promise = (last.get(key) ?? Promise.resolve()).then(work);
      last.set(key, promise);
      await promise;
      if (last.get(key) === promise) last.delete(key);
    },
  };
}
