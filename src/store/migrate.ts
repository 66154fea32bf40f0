import { type Kysely, Migrator } from 'kysely';
import { UnusableError } from './errors.ts';
import { MIGRATIONS } from './migrations/all.ts';

/**
 * Brings the tables up to date, each time all or nothing. Several processes may do so at once: PostgreSQL's advisory
 * lock or SQLite's write lock lets one of them, and the others find it done.
 * @throws UnusableError if the database was made by a newer version; whatever the driver throws.
 */
export async function migrate<Any>(db: Kysely<Any>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Kysely has no other sign of a migration that it does not know.
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    const mend = 'use that version, or another database';
    throw new UnusableError(`The database was made by another version of Tanya Karier: ${mend}.`, {
      cause: error,
    });
  }
  throw error;
}
