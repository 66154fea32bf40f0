import { type Kysely, type Migration, type SqlBool, SqliteAdapter, sql } from 'kysely';

const LANGUAGES = sql<SqlBool>`language in ('id', 'en')`;

/** Settings, languages, votes, remarks, questions without an answer, and which servers were left. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    await createSettings(db);
    await createFeedback(db);
    await createUnanswered(db);
    await db.schema
      .createTable('departures')
      .addColumn('guild_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .execute();
  },
};

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('server_settings')
    .addColumn('guild_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('language', 'text', (column) => column.check(LANGUAGES))
    .addColumn('when_unsure', 'text', (column) =>
      column.notNull().check(sql<SqlBool>`when_unsure in ('suggest', 'silent')`),
    )
    .addColumn('unprompted_channel', 'text')
    .addColumn('public_channels', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('channel_languages')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(LANGUAGES))
    .addPrimaryKeyConstraint('channel_languages_key', ['guild_id', 'channel_id'])
    .execute();
  await db.schema
    .createTable('person_languages')
    .addColumn('user_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(LANGUAGES))
    .execute();
}

async function createFeedback(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('votes')
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull().check(sql<SqlBool>`helpful in (0, 1)`))
    .addPrimaryKeyConstraint('votes_key', ['user_id', 'guild_id', 'answer'])
    .execute();
  await db.schema.createIndex('votes_of_server').on('votes').columns(['guild_id', 'answer']).execute();
  await db.schema
    .createTable('remarks')
    .addColumn('id', 'integer', (column) =>
      // SQLite counts an integer primary key by itself.
      isSqlite(db) ? column.primaryKey() : column.primaryKey().generatedByDefaultAsIdentity(),
    )
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('remarks_of_server').on('remarks').columns(['guild_id', 'answer']).execute();
}

async function createUnanswered(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unanswered_questions')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(LANGUAGES))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('unanswered_questions_key', ['guild_id', 'language', 'question', 'day'])
    .execute();
}

function isSqlite(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}
