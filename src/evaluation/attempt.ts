import type { Writable } from 'node:stream';

/**
 * Does something that a mistake of the reader's may spoil: its message says how to mend it and is written; a stack
 * trace would hide it. A fault of the program itself is thrown on.
 * @returns undefined where there was a mistake.
 */
export function attempt<T>(action: () => T, errors: Writable): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Error) || isFault(error)) throw error;
    errors.write(`${error.message}\n`);
    return undefined;
  }
}

/** These are thrown by the language itself, not by a check; Node's own, such as of a wrong option, have a code. */
function isFault(error: Error): boolean {
  const fromLanguage =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return fromLanguage && !('code' in error);
}
