import type { Kysely } from 'kysely';
import type { Database, StoreLog } from './database.ts';
import { reasonOf } from './errors.ts';
import type { Tables } from './tables.ts';

/** After an attempt to open that failed, the next one is made this much later at the earliest. */
const RETRY_MS = 1000;

/** A database that is opened when it is needed, and again when it has to be. */
export interface Connection {
  /** @throws whatever opening threw, this time or less than a second ago. */
  get(): Promise<Kysely<Tables>>;
  /** Gives a database up if the error says that it is of no use any more. */
  failed(db: Kysely<Tables>, error: unknown): void;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: StoreLog | undefined;
}

/** Makes a connection that is not open yet. */
export function createConnection({ database, now, log }: ConnectionOptions): Connection {
  let current: Promise<Kysely<Tables>> | undefined;
  let opened: Kysely<Tables> | undefined;
  let failure: { readonly at: number; readonly error: unknown } | undefined;

  const open = async () => {
    try {
      opened = await database.open();
      if (failure) log?.info('the database can be used again');
      failure = undefined;
      return opened;
    } catch (error) {
      const reason = reasonOf(error);
      if (!failure || reasonOf(failure.error) !== reason)
        log?.warn('the database cannot be used', { reason });
      failure = { at: now(), error };
      current = undefined;
      throw error;
    }
  };
  // Either way round, so that a clock that is set back does not stop the attempts.
  const isTooEarly = () => failure !== undefined && Math.abs(now() - failure.at) < RETRY_MS;

  return {
    get: async () => {
      if (!current && failure && isTooEarly()) throw failure.error;
      current ??= open();
      return current;
    },
    failed: (db, error) => {
      if (db !== opened || !database.mustReopen(error)) return;
      current = undefined;
      opened = undefined;
      void db.destroy().catch(() => {});
    },
    // Errors on the way out matter to nobody.
    close: async () => {
      await current?.then((db) => db.destroy()).catch(() => {});
    },
  };
}
