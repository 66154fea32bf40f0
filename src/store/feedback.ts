import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Access } from './access.ts';
import { dayOf, lastForgottenDay } from './days.ts';
import { REMARK_LENGTH, storableText } from './storable-text.ts';
import type { AnswerFeedback, Store } from './store.ts';
import { OUTSIDE_SERVERS, type Tables } from './tables.ts';

/** The most remarks that are shown of an answer; the contract in store.ts promises it. */
const REMARKS_SHOWN = 20;

/** PostgreSQL gives sums as texts. */
const TALLY_ROW = z.object({ answer: z.string(), votes: z.coerce.number(), helpful: z.coerce.number() });
const REMARK_ROW = z.object({ answer: z.string(), text: z.string() });

/**
 * The part of the store that keeps what people think of answers.
 * @param now milliseconds since 1970.
 */
export function feedbackIn({ use }: Access, now: () => number): Pick<Store, 'vote' | 'remark' | 'feedback'> {
  return {
    vote: ({ userId, guildId = OUTSIDE_SERVERS, answer, helpful }) =>
      use('save a vote', async (db) => {
        const value = helpful ? 1 : 0;
        await db
          .insertInto('votes')
          .values({ user_id: userId, guild_id: guildId, answer, helpful: value })
          .onConflict((conflict) =>
            conflict.columns(['user_id', 'guild_id', 'answer']).doUpdateSet({ helpful: value }),
          )
          .execute();
      }),

    remark: ({ guildId = OUTSIDE_SERVERS, answer, text }) =>
      use('save a remark', async (db) => {
        const row = { guild_id: guildId, answer, text: storableText(text, REMARK_LENGTH), day: dayOf(now()) };
        await db.insertInto('remarks').values(row).execute();
      }),

    feedback: (guildId) =>
      use('read the feedback of a server', async (db) => {
        const tallies = await readTallies(db, guildId);
        const remarks = await readRemarks(db, guildId, lastForgottenDay(now()));
        return joined(tallies, remarks);
      }),
  };
}

async function readTallies(db: Kysely<Tables>, guildId: string) {
  const rows = await db
    .selectFrom('votes')
    .select(({ fn }) => ['answer', fn.countAll().as('votes'), fn.sum('helpful').as('helpful')])
    .where('guild_id', '=', guildId)
    .groupBy('answer')
    .execute();
  return z.array(TALLY_ROW).parse(rows);
}

async function readRemarks(db: Kysely<Tables>, guildId: string, before: string) {
  const recent = db
    .selectFrom('remarks')
    .select(['answer', 'text', 'id'])
    .select(sql<number>`row_number() over (partition by answer order by id desc)`.as('place'))
    .where('guild_id', '=', guildId)
    .where('day', '>', before);
  const rows = await db
    .selectFrom(recent.as('recent'))
    .select(['answer', 'text'])
    .where('place', '<=', REMARKS_SHOWN)
    .orderBy('id', 'desc')
    .execute();
  return z.array(REMARK_ROW).parse(rows);
}

function joined(
  tallies: readonly z.infer<typeof TALLY_ROW>[],
  remarks: readonly z.infer<typeof REMARK_ROW>[],
): readonly AnswerFeedback[] {
  const answers = new Set([...tallies, ...remarks].map(({ answer }) => answer));
  const feedback = [...answers].map((answer) => {
    const { votes = 0, helpful = 0 } = tallies.find((tally) => tally.answer === answer) ?? {};
    const texts = remarks.filter((remark) => remark.answer === answer).map(({ text }) => text);
    return { answer, helpful, notHelpful: votes - helpful, remarks: texts };
  });
  return feedback.sort((a, b) => b.notHelpful - a.notHelpful || (a.answer < b.answer ? -1 : 1));
}
