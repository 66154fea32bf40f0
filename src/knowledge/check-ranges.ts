import type { Range, Table } from './knowledge.ts';
import { LANGUAGES, type Language } from './language.ts';

/** A mistake: where in the entry it stands, and what is wrong. */
interface Mistake {
  readonly path: PropertyKey[];
  readonly message: string;
}

type Tables = Readonly<Record<Language, { readonly table?: Table }>>;

/**
 * Finds what would make an entry's pictures incomplete or let them contradict each other: where one row has a
 * range, every row needs one, and ranges and note are the same in every language.
 */
export function pictureMistakes(entry: Tables): Mistake[] {
  const tables = LANGUAGES.map((language) => entry[language].table);
  const rows = tables.flatMap((table) => table?.rows ?? []);
  const isDrawn = rows.some(({ range }) => range !== undefined);
  const count = isDrawn ? Math.max(...tables.map((table) => table?.rows.length ?? 0)) : 0;
  const ofRows = Array.from({ length: count }, (_, row) =>
    differences(entry, ['rows', row, 'range'], (table) => written(table?.rows[row]?.range)),
  );
  const hasNote = tables.some((table) => table?.note !== undefined);
  return [...ofRows.flat(), ...(hasNote ? differences(entry, ['note'], (table) => table?.note) : [])];
}

function differences(
  entry: Tables,
  path: readonly PropertyKey[],
  partOf: (table: Table | undefined) => string | undefined,
): Mistake[] {
  const [first] = LANGUAGES;
  const wanted = partOf(entry[first].table);
  return LANGUAGES.flatMap((language) => {
    const part = partOf(entry[language].table);
    const place = [language, 'table', ...path];
    if (part === undefined) return [{ path: place, message: 'is missing; add it' }];
    const message = `is ${part}, but under \`${first}\` ${wanted}; write the same in every language`;
    return wanted === undefined || part === wanted ? [] : [{ path: place, message }];
  });
}

function written(range: Range | undefined): string | undefined {
  return range && `${range.from}–${range.to}${range.open ? '+' : ''}`;
}
