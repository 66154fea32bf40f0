import { Kysely, PostgresDialect } from 'kysely';
import { Client, DatabaseError, Pool } from 'pg';
import type { Database, StoreLog } from '../database.ts';
import { reasonOf, UnusableError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';

/** Connections of a process: few, since several processes share a server that takes 100 as it comes. */
const CONNECTIONS = 5;
/** Connecting and one statement together keep to the 2 seconds of the contract. */
const CONNECT_MS = 800;
const STATEMENT_MS = 800;
/** A migration of a large table takes longer; nobody waits for it. */
const MIGRATION_STATEMENT_MS = 10 * 60_000;
/** SQLSTATE "undefined_table": the server came back with another database. */
const UNDEFINED_TABLE = '42P01';

/**
 * A database on a PostgreSQL server, with TLS if the url says so (`sslmode`, as pg reads it).
 * @param url `postgres://…`
 * @throws UnusableError if pg can't read the url.
 */
export function postgresDatabase(url: string, log: StoreLog | undefined): Database {
  checkUrl(url);
  return {
    open: async () => {
      await migrateOnce(connect(url, 1, MIGRATION_STATEMENT_MS, log));
      return connect(url, CONNECTIONS, STATEMENT_MS, log);
    },
    // pg leaves a connection in the pool that waits for an answer for ever.
    mustReopen: (error) =>
      error instanceof DatabaseError
        ? error.code === UNDEFINED_TABLE
        : error instanceof Error && error.message === 'Query read timeout',
  };
}

function checkUrl(connectionString: string): void {
  try {
    new Client({ connectionString });
  } catch (error) {
    throw new UnusableError(`The address of the PostgreSQL database is no good: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

async function migrateOnce(db: Kysely<Tables>): Promise<void> {
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

function connect(
  connectionString: string,
  max: number,
  query_timeout: number,
  log: StoreLog | undefined,
): Kysely<Tables> {
  const pool = new Pool({
    connectionString,
    max,
    query_timeout,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    allowExitOnIdle: true,
    fallback_application_name: 'tanya-karier',
  });
  const note = (error: Error) => log?.warn('a database connection was lost', { reason: reasonOf(error) });
  pool.on('error', note);
  // The pool listens to idle connections only; one that breaks between two statements would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
