/** Where the database is. */
export type DatabasePlace =
  | { readonly kind: 'postgres'; readonly url: string }
  /** `file` is a path, or `:memory:`. */
  | { readonly kind: 'sqlite'; readonly file: string };

const FORMS =
  'is neither postgres://user:password@host/database nor the path of a SQLite file that ends in .db, .sqlite or .sqlite3';
const BROKEN = 'is no good address: write special characters of the password as %23 for # and the like';

/**
 * Reads what `DATABASE_URL` holds: `postgres://…` or `postgresql://…`, the path of a SQLite file, or `:memory:`.
 * A path needs a SQLite file's ending, so that a mistyped address, with its password, does not become a file's name.
 * @returns the place, or what is wrong: a phrase to put behind the variable's name, which never shows the value.
 */
export function parseDatabaseUrl(url: string): DatabasePlace | { readonly mistake: string } {
  if (/^postgres(?:ql)?:\/\//i.test(url)) {
    return URL.canParse(url) ? { kind: 'postgres', url } : { mistake: BROKEN };
  }
  const isPath = !/^[a-z][a-z0-9+.-]+:/i.test(url) && /[^/\\]\.(?:db|sqlite3?)$/i.test(url);
  return isPath || url === ':memory:' ? { kind: 'sqlite', file: url } : { mistake: FORMS };
}
