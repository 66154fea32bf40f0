import type { Migration } from 'kysely';
import { firstTables } from './0001-first-tables.ts';

/** Every migration by its name, which is kept in the database: add at the end, never rename and never change one. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
};
