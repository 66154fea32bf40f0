import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { sqliteKind, UnusableError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { PATIENCE_MS, patiently } from './patience.ts';
import { FileGone, sameFile } from './same-file.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';

/** How long SQLite itself waits for a lock: short, because the whole process stands still meanwhile. */
const BUSY_MS = 10;

/** Kinds of errors (https://sqlite.org/rescode.html). */
const NOT_A_DATABASE = 26;
/** READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB. */
const NEED_REOPENING = [8, 10, 11, 14, NOT_A_DATABASE];

/** Confirmed is kept even if the power fails, and what is forgotten is overwritten. */
const PRAGMAS = 'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on';

/**
 * A database in a file, whose folder is made if it is missing.
 * @param file a path, or `:memory:`.
 */
export function sqliteDatabase(file: string): Database {
  return {
    open: () => openPatiently(file),
    mustReopen: (error) => error instanceof FileGone || NEED_REOPENING.includes(sqliteKind(error) ?? 0),
  };
}

async function openPatiently(file: string): Promise<Kysely<Tables>> {
  try {
    return await patiently(performance.now() + PATIENCE_MS, () => open(file));
  } catch (error) {
    if (sqliteKind(error) === NOT_A_DATABASE) throw notADatabase(file, error);
    throw error;
  }
}

async function open(file: string): Promise<Kysely<Tables>> {
  const isFile = file !== ':memory:';
  if (isFile) prepareFolder(file);
  const database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    database.exec(PRAGMAS);
    const check = isFile ? sameFile(file) : () => {};
    const db = new Kysely<Tables>({ dialect: createSqliteDialect(database, check) });
    await migrate(db);
    return db;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Only whoever runs the bot may look into a folder that is made. */
function prepareFolder(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UnusableError(`${file} is a folder: name a file for the database.`);
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
}

function notADatabase(file: string, cause: unknown): UnusableError {
  return new UnusableError(`${file} is no SQLite database: name another file, or move this one away.`, {
    cause,
  });
}
