import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A kind of database: how it is opened, and what its errors mean. */
export interface Database {
  /**
   * Connects and brings the tables up to date.
   * @throws UnusableError where trying again cannot help, else whatever the driver throws.
   */
  open(): Promise<Kysely<Tables>>;
  /** Whether a connection that failed so is of no use any more, while a new one may be. */
  mustReopen(error: unknown): boolean;
}

/** Takes notes of what an operator should know; fields hold no secrets and nobody's words. */
export interface StoreLog {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
}
