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
import type { Store } from './store.ts';
import { unansweredIn } from './unanswered.ts';

interface Surroundings {
  /** Milliseconds since 1970, as `Date.now` gives them. */
  readonly now: () => number;
  readonly log?: StoreLog;
}

export interface StoreOptions extends Surroundings {
  /** `postgres://…`, `postgresql://…`, the path of a SQLite file (its folder is made), or `:memory:`. */
  readonly url: string;
}

/**
 * Opens the store and brings its tables up to date. A database that can't be reached now is tried again whenever the
 * store is used, at most once a second.
 * @throws StoreError if the url or what it points to can never be used: it says what to change.
 */
export async function openStore({ url, ...surroundings }: StoreOptions): Promise<Store> {
  return openStoreIn({ database: databaseOf(url, surroundings.log), ...surroundings });
}

/**
 * The same in a database that was chosen already.
 * @throws StoreError if it can never be used.
 */
export async function openStoreIn({
  database,
  now,
  log,
}: Surroundings & { readonly database: Database }): Promise<Store> {
  const access = createAccess(createConnection({ database, now, log }));
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
  if ('mistake' in place) throw new UnusableError(`The address of the database ${place.mistake}.`);
  return place.kind === 'postgres' ? postgresDatabase(place.url, log) : sqliteDatabase(place.file);
}
