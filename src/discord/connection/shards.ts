/** Which shards this process runs, and how many there are over all processes; `auto`: all, as many as Discord advises. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

/** Two variables that do not fit together: which to mend, and how. */
export interface ShardsMistake {
  readonly variable: 'SHARDS' | 'SHARD_COUNT';
  readonly mistake: string;
}

/** More than a bot of Discord's largest kind has; keeps a slip of the finger from asking for millions. */
const MOST_SHARDS = 10_000;

const COUNT_MEND = `use auto or a whole number from 1 to ${MOST_SHARDS}, for example SHARD_COUNT=4`;
const IDS_MEND = 'use auto, or shard numbers from 0 such as SHARDS=0,1 or SHARDS=0-3';

/**
 * Reads the two variables together.
 * @param ids `auto` (or nothing), one number, a list `0,1` or a range `0-3`.
 * @param count `auto` (or nothing) or the number of shards over all processes.
 */
export function parseShards(ids = 'auto', count = 'auto'): { readonly shards: Shards } | ShardsMistake {
  const total = count === 'auto' ? undefined : wholeNumber(count);
  if (count !== 'auto' && (total === undefined || total < 1 || total > MOST_SHARDS)) {
    return { variable: 'SHARD_COUNT', mistake: COUNT_MEND };
  }
  if (ids === 'auto') {
    return { shards: total === undefined ? 'auto' : { ids: range(0, total - 1), count: total } };
  }
  const chosen = parseIds(ids);
  if (!chosen) return { variable: 'SHARDS', mistake: IDS_MEND };
  if (total === undefined) return { variable: 'SHARDS', mistake: 'set SHARD_COUNT to a number as well' };
  if (chosen.some((id) => id >= total)) {
    return { variable: 'SHARDS', mistake: `with SHARD_COUNT=${total} the last shard is ${total - 1}` };
  }
  return { shards: { ids: chosen, count: total } };
}

function parseIds(text: string): number[] | undefined {
  const parts = text.split(',').map((part) => {
    const [from, to, ...rest] = part.split('-').map((end) => wholeNumber(end.trim()));
    const last = part.includes('-') ? to : from;
    if (rest.length > 0 || from === undefined || last === undefined) return undefined;
    return from <= last && last < MOST_SHARDS ? range(from, last) : undefined;
  });
  const complete = parts.filter((part) => part !== undefined);
  return complete.length === parts.length ? [...new Set(complete.flat())] : undefined;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
