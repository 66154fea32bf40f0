import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import { PATIENCE_MS, patiently } from './patience.ts';
import { createQueue } from './queue.ts';

/**
 * Lets Kysely use a database of node:sqlite. It has one connection, so whoever wants it waits until it is free; who has
 * waited too long is refused, since nobody expects the result any more.
 * @param database open; the driver closes it in the end.
 * @param check called before each use; if it throws, the use fails so.
 */
export function createSqliteDriver(database: DatabaseSync, check: () => void): Driver {
  const queue = createQueue();
  /** When the one whose turn it is gives up. */
  let until = 0;
  const connection = connectionTo(database, () => until);
  const run = async (statement: string) => {
    await connection.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    init: async () => {},
    acquireConnection: async () => {
      const end = performance.now() + PATIENCE_MS;
      await queue.enter();
      until = end;
      try {
        if (performance.now() > end) throw new Error('database is locked');
        check();
      } catch (error) {
        queue.leave();
        throw error;
      }
      return connection;
    },
    releaseConnection: async () => queue.leave(),
    // At once for writing: a transaction that begins with reading could not wait for another one's writing.
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: async () => {
      // SQLite rolls back by itself after some errors (a full disk), and then knows of none.
      if (database.isTransaction) await run('rollback');
    },
    destroy: async () => {
      if (database.isOpen) database.close();
    },
  };
}

function connectionTo(database: DatabaseSync, until: () => number): DatabaseConnection {
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) => {
      // Within a transaction there is nobody to wait for, and a statement must not be tried alone.
      const end = database.isTransaction ? 0 : until();
      return patiently(end, () => execute<Row>(database, query));
    },
    async *streamQuery<Row>(query: CompiledQuery) {
      yield await connection.executeQuery<Row>(query);
    },
  };
  return connection;
}

function execute<Row>(database: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<Row> {
  const statement = database.prepare(sql);
  const values = parameters.map(bindable);
  if (statement.columns().length === 0) {
    return { numAffectedRows: BigInt(statement.run(...values).changes), rows: [] };
  }
  const rows: unknown[] = statement.all(...values);
  return { rows: rows as Row[] };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value;
  }
  throw new TypeError(`SQLite takes no ${typeof value}: turn it into a text, a number or null.`);
}
