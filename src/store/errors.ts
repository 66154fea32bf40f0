import { DatabaseError } from 'pg';
import { ZodError } from 'zod';
import { StoreError } from './store.ts';

/** The database can't be used and trying again can't help: somebody has to change something. */
export class UnusableError extends StoreError {}

/** Classes of SQLSTATE whose messages may quote a value: data exceptions and violated constraints. */
const QUOTES_VALUES = /^2[23]/;

/** Makes the error that callers of the store see; `what` continues "could not be used to". */
export function storeError(what: string, error: unknown): StoreError {
  return new StoreError(`The database could not be used to ${what}: ${reasonOf(error)}.`, { cause: error });
}

/** Why something failed, in a phrase that holds neither secrets nor stored words. */
export function reasonOf(error: unknown): string {
  if (error instanceof ZodError) return `a row is not as expected (${columnsOf(error)})`;
  if (error instanceof DatabaseError) return reasonOfPostgres(error);
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join(', ');
  if (!(error instanceof Error)) return 'for an unknown reason';
  return sqliteReason(error) ?? error.message;
}

/**
 * The kind of an error of SQLite's, such as 5 for SQLITE_BUSY: the last eight bits of its code
 * (https://sqlite.org/rescode.html). Undefined if the error is none of SQLite's.
 */
export function sqliteKind(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

function sqliteReason(error: Error): string | undefined {
  return 'errstr' in error && typeof error.errstr === 'string' ? error.errstr : undefined;
}

function reasonOfPostgres({ code = '', message }: DatabaseError): string {
  return QUOTES_VALUES.test(code) ? `PostgreSQL's error ${code}` : `${message} (${code})`;
}

function columnsOf(error: ZodError): string {
  return [
    ...new Set(error.issues.map(({ path }) => path.filter((part) => typeof part === 'string').join('.'))),
  ].join(', ');
}
