import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { sqliteCode, UnusableError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';

/** How long SQLite itself waits for a lock. It is short because the whole process stands still meanwhile. */
const BUSY_MS = 100;
/** How often, and after which pause, opening is tried while another process has the file for itself. */
const ATTEMPTS = 5;
const PAUSE_MS = 50;

/** Result codes (https://sqlite.org/rescode.html); the last eight bits tell the kind. */
const BUSY = 5;
const NOT_A_DATABASE = 26;
/** READONLY (also: the file was moved away), IOERR, CORRUPT, CANTOPEN, NOTADB. */
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
    mustReopen: (error) => NEED_REOPENING.includes(kindOf(error) ?? 0),
  };
}

async function openPatiently(file: string): Promise<Kysely<Tables>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open(file);
    } catch (error) {
      if (kindOf(error) === NOT_A_DATABASE) throw notADatabase(file, error);
      if (kindOf(error) !== BUSY || attempt === ATTEMPTS) throw error;
      await pause(PAUSE_MS);
    }
  }
}

async function open(file: string): Promise<Kysely<Tables>> {
  if (file !== ':memory:') prepareFolder(file);
  const database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    database.exec(PRAGMAS);
    const db = new Kysely<Tables>({ dialect: createSqliteDialect(database) });
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

function kindOf(error: unknown): number | undefined {
  const code = sqliteCode(error);
  return code === undefined ? undefined : code & 0xff;
}
