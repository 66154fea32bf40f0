import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import { createQueue } from './queue.ts';

/**
 * Lets Kysely use a database of node:sqlite. It has one connection, so whoever wants it waits until it is free.
 * @param database open; the driver closes it in the end.
 */
export function createSqliteDriver(database: DatabaseSync): Driver {
  const queue = createQueue();
  const connection = connectionTo(database);
  const run = async (statement: string) => {
    await connection.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    init: async () => {},
    acquireConnection: async () => {
      await queue.enter();
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

function connectionTo(database: DatabaseSync): DatabaseConnection {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const statement = database.prepare(sql);
      const values = parameters.map(bindable);
      if (statement.columns().length === 0) {
        return { numAffectedRows: BigInt(statement.run(...values).changes), rows: [] };
      }
      const rows: unknown[] = statement.all(...values);
      return { rows: rows as Row[] };
    },
    async *streamQuery<Row>(query: CompiledQuery) {
      yield await connection.executeQuery<Row>(query);
    },
  };
  return connection;
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value;
  }
  throw new TypeError(`SQLite takes no ${typeof value}: turn it into a text, a number or null.`);
}
