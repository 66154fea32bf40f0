import type { Kysely, Transaction } from 'kysely';
import type { Connection } from './connection.ts';
import { type StillInTime, within } from './deadline.ts';
import { storeError } from './errors.ts';
import { StoreError } from './store.ts';
import type { Tables } from './tables.ts';

/** A little less than the 2 seconds of the contract. */
const DEADLINE_MS = 1800;

/** How the parts of the store use the database; `what` continues "could not be used to". */
export interface Access {
  /** @throws StoreError in time, whatever went wrong. */
  use<Result>(what: string, work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** The same in one transaction: all of it is done, or nothing. */
  transact<Result>(what: string, work: (db: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** Lets end what has begun, then closes; whatever is asked afterwards is refused. Never rejects. */
  close(): Promise<void>;
}

/** Makes the access to a database of which nobody knows whether it can be used. */
export function createAccess(connection: Connection): Access {
  const running = new Set<Promise<unknown>>();
  let isClosed = false;

  const run = async <Result>(
    what: string,
    work: (db: Kysely<Tables>, stillInTime: StillInTime) => Promise<Result>,
  ): Promise<Result> => {
    if (isClosed) throw storeError(what, new Error('the store is closed'));
    let used: Kysely<Tables> | undefined;
    const result = within(DEADLINE_MS, async (stillInTime) => {
      used = await connection.get();
      stillInTime();
      return work(used, stillInTime);
    });
    running.add(result);
    try {
      return await result;
    } catch (error) {
      if (used) connection.failed(used, error);
      throw error instanceof StoreError ? error : storeError(what, error);
    } finally {
      running.delete(result);
    }
  };

  return {
    use: run,
    transact: (what, work) =>
      run(what, (db, stillInTime) =>
        db.transaction().execute(async (transaction) => {
          const result = await work(transaction);
          stillInTime();
          return result;
        }),
      ),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await Promise.allSettled(running);
      await within(DEADLINE_MS, () => connection.close()).catch(() => {});
    },
  };
}
