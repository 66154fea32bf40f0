/** Lets one in at a time, in the order of coming. */
export interface Queue {
  /** Resolves when it is the caller's turn; whoever has entered must leave. */
  enter(): Promise<void>;
  leave(): void;
}

/** Makes a queue that nobody stands in. */
export function createQueue(): Queue {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    enter: () => {
      if (isTaken) return new Promise((resolve) => waiting.push(resolve));
      isTaken = true;
      return Promise.resolve();
    },
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
  };
}
