import type { Writable } from 'node:stream';

/** Writes a text and waits until it is handed over. @returns false when nobody reads any more. */
export type Write = (text: string) => Promise<boolean>;

/**
 * Wraps an output so that a reader that went away (`| head`) is a value, not a fault.
 * @throws (the promise) any other error of the output.
 */
export function createWriter(output: Writable): Write {
  // The write's own callback reports the error; without a listener the stream would throw it a second time.
  output.on('error', () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      output.write(text, (error) => {
        if (!error) resolve(true);
        else if ('code' in error && error.code === 'EPIPE') resolve(false);
        else reject(error);
      });
    });
}
