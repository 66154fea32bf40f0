import { createAccess } from './access.ts';
import { createConnection } from './connection.ts';
import type { Database, StoreLog } from './database.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { UnusableError } from './errors.ts';
import { feedbackIn } from './feedback.ts';
import { peopleIn } from './people.ts';
import { postgresDatabase } from './postgres/postgres-database.ts';
import { serversIn } from './servers.ts';
import { settingsIn } from './settings.ts';
import { sqliteDatabase } from './sqlite/sqlite-database.ts';
import { type Store, StoreError } from './store.ts';
import { unansweredIn } from './unanswered.ts';

export interface StoreOptions {
  /** `postgres://…`, `postgresql://…`, the path of a SQLite file (its folder is made), or `:memory:`. */
  readonly url: string;
  /** Milliseconds since 1970, as `Date.now` gives them. */
  readonly now: () => number;
  readonly log?: StoreLog;
}

/**
 * Opens the store and brings its tables up to date. A database that can't be reached now is tried again whenever the
 * store is used, at most once a second.
 * @throws StoreError if the url or what it points to can never be used: it says what to change.
 */
export async function openStore({ url, now, log }: StoreOptions): Promise<Store> {
  const connection = createConnection({ database: databaseOf(url, log), now, log });
  const access = createAccess(connection);
  try {
    await access.use('open the store', async () => {});
  } catch (error) {
    if (error instanceof UnusableError) throw error;
  }
  return {
    ...settingsIn(access),
    ...peopleIn(access),
    ...feedbackIn(access, now),
    ...unansweredIn(access, now),
    ...serversIn(access, now),
    close: access.close,
  };
}

function databaseOf(url: string, log: StoreLog | undefined): Database {
  const place = parseDatabaseUrl(url);
  if ('mistake' in place) throw new StoreError(`The address of the database ${place.mistake}.`);
  return place.kind === 'postgres' ? postgresDatabase(place.url, log) : sqliteDatabase(place.file);
}
