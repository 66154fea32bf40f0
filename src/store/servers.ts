import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Access } from './access.ts';
import { dayOf, lastForgottenDay } from './days.ts';
import type { Store } from './store.ts';
import { OUTSIDE_SERVERS, SERVER_TABLES, type Tables } from './tables.ts';

/** Rows or values of one statement; both databases take at least 32,766 values (https://sqlite.org/limits.html). */
const AT_ONCE = 1000;

const GUILD_ROWS = z.array(z.object({ guild_id: z.string() }));

/**
 * The part of the store that knows which servers the bot has left, and forgets what is old.
 * @param now milliseconds since 1970.
 */
export function serversIn(
  { transact, use }: Access,
  now: () => number,
): Pick<Store, 'seeServers' | 'serverLeft' | 'forgetOld'> {
  return {
    seeServers: (present, isCandidate) =>
      transact('note which servers there are', async (db) => {
        const here = new Set(present);
        const departed = await readDeparted(db);
        const known = await readKnown(db);
        const isGone = (id: string) => !here.has(id) && !departed.has(id) && isCandidate(id);
        await comeBack(
          db,
          [...departed].filter((id) => here.has(id)),
        );
        await leave(db, [...known].filter(isGone), dayOf(now()));
      }),

    serverLeft: (guildId) => use('note that a server was left', (db) => leave(db, [guildId], dayOf(now()))),

    forgetOld: () =>
      transact('forget what is old', async (db) => {
        const day = lastForgottenDay(now());
        const left = db.selectFrom('departures').select('guild_id').where('day', '<=', day);
        for (const table of SERVER_TABLES) await db.deleteFrom(table).where('guild_id', 'in', left).execute();
        await db.deleteFrom('departures').where('day', '<=', day).execute();
        await db.deleteFrom('remarks').where('day', '<=', day).execute();
        await db.deleteFrom('unanswered_questions').where('day', '<=', day).execute();
      }),
  };
}

async function readDeparted(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  return idsOf(await db.selectFrom('departures').select('guild_id').execute());
}

/** Servers that something is stored of. */
async function readKnown(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const table of SERVER_TABLES) {
    const rows = await db.selectFrom(table).select('guild_id').distinct().execute();
    for (const id of idsOf(rows)) known.add(id);
  }
  known.delete(OUTSIDE_SERVERS);
  return known;
}

function idsOf(rows: unknown): ReadonlySet<string> {
  return new Set(GUILD_ROWS.parse(rows).map(({ guild_id }) => guild_id));
}

async function comeBack(db: Kysely<Tables>, guildIds: readonly string[]): Promise<void> {
  for (const ids of inParts(guildIds)) {
    await db.deleteFrom('departures').where('guild_id', 'in', ids).execute();
  }
}

/** A server that has left already keeps its day. */
async function leave(db: Kysely<Tables>, guildIds: readonly string[], day: string): Promise<void> {
  for (const ids of inParts(guildIds)) {
    const rows = ids.map((guild_id) => ({ guild_id, day }));
    await db
      .insertInto('departures')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(ids.length / AT_ONCE);
  return Array.from({ length: count }, (_, part) => ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
}
