import { Kysely, PostgresDialect } from 'kysely';
import { Client, type ClientBase, DatabaseError, Pool, type PoolConfig } from 'pg';
import type { Database, StoreLog } from '../database.ts';
import { reasonOf, UnusableError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';

/** Connections of a process: few, since several processes share a server that takes 100 as it comes. */
const CONNECTIONS = 5;
/** Connecting and one statement together keep to the 2 seconds of the contract. */
const CONNECT_MS = 800;
const STATEMENT_MS = 800;
/** The server gives up a little before we do, so that it does not carry out later what was refused already. */
const SERVER_STATEMENT_MS = 700;
/** A migration may take longer, since nobody waits for it; but not for ever, should the network fall silent. */
const MIGRATION_STATEMENT_MS = 30_000;
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
      await migrateOnce(new Kysely({ dialect: new PostgresDialect({ pool: migrationPool(url, log) }) }));
      return new Kysely({ dialect: new PostgresDialect({ pool: createPool(url, log, { onConnect }) }) });
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

function migrationPool(url: string, log: StoreLog | undefined): Pool {
  return createPool(url, log, { max: 1, query_timeout: MIGRATION_STATEMENT_MS });
}

function createPool(connectionString: string, log: StoreLog | undefined, options: PoolConfig): Pool {
  const pool = new Pool({
    connectionString,
    max: CONNECTIONS,
    query_timeout: STATEMENT_MS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    allowExitOnIdle: true,
    fallback_application_name: 'tanya-karier',
    ...options,
  });
  pool.on('error', (error) => log?.warn('a database connection was lost', { reason: reasonOf(error) }));
  // The pool listens to idle connections only; one that breaks while it is used would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** As a statement, since a pooler such as PgBouncer refuses it as a parameter of the connection. */
async function onConnect(client: ClientBase): Promise<void> {
  await client.query(`set statement_timeout = ${SERVER_STATEMENT_MS}`);
}
