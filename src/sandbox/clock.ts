/** The time as the sandbox sees it, so that tests can move it by hand. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Runs `task` once, `milliseconds` from now. @returns a function that cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

/** The machine's own clock; its timers never keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves time forward and runs what has become due, in order. */
  advance(milliseconds: number): void;
}

/**
 * Makes a clock for tests.
 * @param start milliseconds since the Unix epoch; the present moment if left out.
 */
export function createManualClock(start = Date.now()): ManualClock {
  let now = start;
  let tasks: { due: number; task: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, task) {
      const entry = { due: now + milliseconds, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (let next = earliest(tasks, end); next; next = earliest(tasks, end)) {
        const running = next;
        tasks = tasks.filter((other) => other !== running);
        now = running.due;
        running.task();
      }
      now = end;
    },
  };
}

function earliest<T extends { due: number }>(tasks: readonly T[], end: number): T | undefined {
  return tasks.filter((task) => task.due <= end).sort((a, b) => a.due - b.due)[0];
}
