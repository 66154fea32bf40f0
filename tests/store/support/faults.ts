import { expect } from 'vitest';
import { StoreError } from '../../../src/store/store.ts';

/** The contract's time for a database that cannot be used, in milliseconds. */
const IN_TIME = 2000;

/** Expects a rejection as the contract has it, in time, and gives its message. */
export async function refusal(use: () => Promise<unknown>): Promise<string> {
  const start = performance.now();
  const error: unknown = await use().then(
    () => undefined,
    (reason) => reason,
  );
  expect(performance.now() - start).toBeLessThan(IN_TIME);
  if (!(error instanceof StoreError)) throw new Error(`There was no StoreError but ${error}.`);
  expect(error.cause).toBeInstanceOf(Error);
  return error.message;
}
