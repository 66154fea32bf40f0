import { z } from 'zod';
import { LANGUAGES } from '../knowledge/language.ts';
import type { Access } from './access.ts';
import { dayOf, lastForgottenDay } from './days.ts';
import { QUESTION_LENGTH, storableText } from './storable-text.ts';
import type { Store } from './store.ts';

/** The most questions that are listed; the contract in store.ts promises it. */
const QUESTIONS_LISTED = 1000;

/** PostgreSQL gives sums as texts. */
const COUNTED_ROW = z.object({
  question: z.string(),
  language: z.enum(LANGUAGES),
  count: z.coerce.number(),
});

/**
 * The part of the store that counts questions without an answer, day by day, so that old days can be left out.
 * @param now milliseconds since 1970.
 */
export function unansweredIn(
  { use }: Access,
  now: () => number,
): Pick<Store, 'countUnanswered' | 'unanswered' | 'forgetUnanswered'> {
  return {
    countUnanswered: (guildId, { question, language }) =>
      use('count a question', async (db) => {
        const text = storableText(question, QUESTION_LENGTH);
        await db
          .insertInto('unanswered_questions')
          .values({ guild_id: guildId, language, question: text, day: dayOf(now()), count: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['guild_id', 'language', 'question', 'day'])
              .doUpdateSet(({ eb, ref }) => ({ count: eb(ref('unanswered_questions.count'), '+', 1) })),
          )
          .execute();
      }),

    unanswered: (guildId) =>
      use('read the questions of a server', async (db) => {
        const rows = await db
          .selectFrom('unanswered_questions')
          .select(({ fn }) => ['question', 'language', fn.sum('count').as('count')])
          .where('guild_id', '=', guildId)
          .where('day', '>', lastForgottenDay(now()))
          .groupBy(['question', 'language'])
          .orderBy(({ fn }) => fn.sum('count'), 'desc')
          .orderBy(({ fn }) => fn.max('day'), 'desc')
          .orderBy('question')
          .orderBy('language')
          .limit(QUESTIONS_LISTED)
          .execute();
        return z.array(COUNTED_ROW).parse(rows);
      }),

    forgetUnanswered: (guildId, question) =>
      use('forget questions', async (db) => {
        const ofServer = db.deleteFrom('unanswered_questions').where('guild_id', '=', guildId);
        const meant = question
          ? ofServer
              .where('question', '=', storableText(question.question, QUESTION_LENGTH))
              .where('language', '=', question.language)
          : ofServer;
        await meant.execute();
      }),
  };
}
