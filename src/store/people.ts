import type { Kysely } from 'kysely';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../knowledge/language.ts';
import type { Access } from './access.ts';
import type { PersonData, Store } from './store.ts';
import { OUTSIDE_SERVERS, type Tables } from './tables.ts';

const LANGUAGE_ROW = z.object({ language: z.enum(LANGUAGES) }).optional();
const VOTE_ROW = z.object({
  guild_id: z.string(),
  answer: z.string(),
  helpful: z.union([z.literal(0), z.literal(1)]),
});

/** The part of the store that keeps what belongs to a person, and forgets it. */
export function peopleIn({
  use,
  transact,
}: Access): Pick<Store, 'personLanguage' | 'setPersonLanguage' | 'everythingAbout' | 'forgetPerson'> {
  return {
    personLanguage: (userId) => use('read the language of a person', async (db) => readLanguage(db, userId)),

    setPersonLanguage: (userId, language) =>
      use('set the language of a person', async (db) => {
        if (language === undefined) {
          await db.deleteFrom('person_languages').where('user_id', '=', userId).execute();
          return;
        }
        await db
          .insertInto('person_languages')
          .values({ user_id: userId, language })
          .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ language }))
          .execute();
      }),

    everythingAbout: (userId) =>
      use('read what is stored about a person', async (db) => {
        const language = await readLanguage(db, userId);
        const votes = await db
          .selectFrom('votes')
          .select(['guild_id', 'answer', 'helpful'])
          .where('user_id', '=', userId)
          .orderBy('guild_id')
          .orderBy('answer')
          .execute();
        return { language, votes: votesOf(votes) };
      }),

    forgetPerson: (userId) =>
      transact('forget a person', async (db) => {
        await db.deleteFrom('person_languages').where('user_id', '=', userId).execute();
        await db.deleteFrom('votes').where('user_id', '=', userId).execute();
      }),
  };
}

async function readLanguage(db: Kysely<Tables>, userId: string): Promise<Language | undefined> {
  const row = await db
    .selectFrom('person_languages')
    .select('language')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return LANGUAGE_ROW.parse(row)?.language;
}

function votesOf(rows: unknown): PersonData['votes'] {
  return z
    .array(VOTE_ROW)
    .parse(rows)
    .map(({ guild_id, answer, helpful }) => ({
      guildId: guild_id === OUTSIDE_SERVERS ? undefined : guild_id,
      answer,
      helpful: helpful === 1,
    }));
}
