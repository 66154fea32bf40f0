import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { openStore, openStoreIn } from '../../src/store/open-store.ts';
import { sqliteDatabase } from '../../src/store/sqlite/sqlite-database.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { createClock } from './support/clock.ts';
import { refusal } from './support/faults.ts';
import { countInProcess } from './support/processes.ts';

let folder: string;
let file: string;
let clock: ReturnType<typeof createClock>;
const open: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, 'store.db');
  clock = createClock();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

async function opened(store: Promise<Store>): Promise<Store> {
  open.push(await store);
  return store;
}

const openFile = () => opened(openStore({ url: file, now: clock.now }));
const openIn = (database: Database) => opened(openStoreIn({ database, now: clock.now }));
const vote = (store: Store, userId = '7') =>
  store.vote({ userId, guildId: '1', answer: 'tools', helpful: true });

/** Another program that has the file open. */
function withOther<Result>(use: (other: DatabaseSync) => Result): Result {
  const other = new DatabaseSync(file);
  try {
    return use(other);
  } finally {
    other.close();
  }
}

describe('a file that another program has locked', () => {
  test('refuses what is to be written, in time, still tells what is there, and works again afterwards', async () => {
    const store = await openFile();
    await vote(store);
    const other = new DatabaseSync(file);
    other.exec('begin exclusive');
    expect(await refusal(() => vote(store, '8'))).toBe(
      'The database could not be used to save a vote: database is locked.',
    );
    const many = Array.from({ length: 200 }, () => refusal(() => store.forgetPerson('7')));
    for (const message of await Promise.all(many)) expect(message).toContain('database is locked');
    expect(await store.feedback('1')).toMatchObject([{ helpful: 1 }]);
    other.exec('rollback');
    await vote(store, '8');
    expect(await store.feedback('1')).toMatchObject([{ helpful: 2 }]);
    other.close();
  });

  test('for a moment is waited for', async () => {
    const store = await openFile();
    const other = new DatabaseSync(file);
    other.exec('begin exclusive');
    const saved = [vote(store), store.forgetPerson('8')];
    // Both have been tried once when this turn of the event loop is over.
    await new Promise(setImmediate);
    other.close();
    await Promise.all(saved);
    expect(await store.feedback('1')).toMatchObject([{ helpful: 1 }]);
  });

  test('at the start is used as soon as it is free', async () => {
    const other = new DatabaseSync(file);
    other.exec('create table theirs (id integer); begin exclusive');
    const store = await openFile();
    expect(await refusal(() => vote(store))).toContain('database is locked');
    other.close();
    clock.turn({ milliseconds: 1000 });
    await vote(store);
    expect(await store.feedback('1')).toHaveLength(1);
  });
});

describe('a full disk', () => {
  /** The most pages of 4,096 bytes that SQLite may use; it says SQLITE_FULL beyond, as for a disk without room. */
  const ROOM = 40;
  let connection: Kysely<Tables> | undefined;
  const limited = (): Database => {
    const database = sqliteDatabase(file);
    return {
      ...database,
      open: async () => {
        connection = await database.open();
        await sql`pragma max_page_count = ${sql.lit(ROOM)}`.execute(connection);
        return connection;
      },
    };
  };
  const remark = (store: Store, text: string) => store.remark({ guildId: '1', answer: 'tools', text });

  test('keeps what was confirmed, refuses the rest, and is used again when there is room', async () => {
    const store = await openIn(limited());
    await vote(store);
    const confirmed: string[] = [];
    const fill = async () => {
      for (;;) {
        const text = `${confirmed.length} ${'x'.repeat(990)}`;
        await remark(store, text);
        confirmed.unshift(text);
      }
    };
    await expect(fill()).rejects.toThrow('to save a remark: database or disk is full.');
    expect(await store.feedback('1')).toMatchObject([{ helpful: 1, remarks: confirmed.slice(0, 20) }]);
    await sql`pragma max_page_count = ${sql.lit(2 * ROOM)}`.execute(connection!);
    await remark(store, 'there is room');
    await store.close();
    const again = await openFile();
    const shown = ['there is room', ...confirmed].slice(0, 20);
    expect(await again.feedback('1')).toMatchObject([{ helpful: 1, remarks: shown }]);
  });
});

test('a disk that gets full amid several changes keeps none of them', async () => {
  let connection: Kysely<Tables> | undefined;
  const database = sqliteDatabase(file);
  const store = await openIn({
    ...database,
    open: async () => {
      connection = await database.open();
      return connection;
    },
  });
  const limit = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(connection!);
  const ids = Array.from({ length: 60 }, (_, at) => `${at}${'x'.repeat(900)}`);
  for (const id of ids) await store.setChannelLanguage(id, '11', 'en');
  // A limit below the present size means: no page more.
  await limit(1);
  const see = () => store.seeServers([], () => true);
  expect(await refusal(see)).toBe(
    'The database could not be used to note which servers there are: database or disk is full.',
  );
  clock.turn({ days: 30 });
  await store.forgetOld();
  expect((await store.settings(ids[0]!)).channelLanguages.size).toBe(1);
  await limit(1000);
  await see();
  clock.turn({ days: 30 });
  await store.forgetOld();
  expect((await store.settings(ids[0]!)).channelLanguages.size).toBe(0);
});

describe('what can never be used is told at the start', () => {
  const problem = () =>
    openStore({ url: file, now: clock.now }).then(
      () => 'opened',
      (error) => (error instanceof StoreError ? error.message : `${error}`),
    );

  test('a file that is no database, which stays as it is', async () => {
    writeFileSync(file, 'This is a letter. '.repeat(100));
    expect(await problem()).toBe(`${file} is no SQLite database: name another file, or move this one away.`);
    expect(readFileSync(file, 'utf8')).toBe('This is a letter. '.repeat(100));
  });

  test('a folder', async () => {
    mkdirSync(file);
    expect(await problem()).toBe(`${file} is a folder: name a file for the database.`);
  });

  test('a database of a newer version, which stays as it is', async () => {
    await (await openFile()).close();
    withOther((other) =>
      other.exec(`insert into kysely_migration values ('9999-later', '2026-01-31T00:00:00Z')`),
    );
    expect(await problem()).toContain('was made by another version of Tanya Karier: use that version');
  });

  test.each(['mysql://bot:secret@db.example/x', 'secret'])(
    'the address %s, which is not shown',
    async (url) => {
      const opening = openStore({ url, now: clock.now });
      await expect(opening).rejects.toThrow('is neither postgres://user:password@host/database nor');
      await expect(opening).rejects.not.toThrow('secret');
    },
  );
});

describe('a folder that cannot be written to', () => {
  const ORDINARY_USER = 65_534;
  /** Root may write everywhere, so its rights are laid down meanwhile. */
  async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
    const user = process.geteuid?.();
    if (user === 0) process.seteuid?.(ORDINARY_USER);
    try {
      await work();
    } finally {
      if (user === 0) process.seteuid?.(0);
    }
  }

  test('does not stop the start, and is used as soon as it can be', async () => {
    chmodSync(folder, 0o555);
    const notes: string[] = [];
    const log = { info: (note: string) => notes.push(note), warn: (note: string) => notes.push(note) };
    let store: Store | undefined;
    await asOrdinaryUser(async () => {
      store = await opened(openStore({ url: join(folder, 'data', 'store.db'), now: clock.now, log }));
      expect(await refusal(() => vote(store!))).toContain('EACCES');
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
    chmodSync(folder, 0o755);
    clock.turn({ milliseconds: 1000 });
    await vote(store!);
    expect(await store?.feedback('1')).toHaveLength(1);
    expect(notes).toEqual(['the database cannot be used', 'the database can be used again']);
  });
});

test('a file that is removed or exchanged meanwhile is noticed, and the one that is there is used', async () => {
  const store = await openFile();
  await vote(store);
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  expect(await refusal(() => vote(store))).toContain('its file was moved or removed while it was open');
  await vote(store, '8');
  await store.close();
  const again = await openFile();
  expect(await again.feedback('1')).toMatchObject([{ helpful: 1 }]);
});

test('a database that cannot be opened is tried again at most once a second', async () => {
  let attempts = 0;
  const store = await openIn({
    open: async () => {
      attempts += 1;
      throw new Error('out of order');
    },
    mustReopen: () => false,
  });
  const messages = await Promise.all(
    ['7', '8', '9'].map((user) => refusal(() => store.personLanguage(user))),
  );
  expect(messages[2]).toBe('The database could not be used to read the language of a person: out of order.');
  clock.turn({ milliseconds: 999 });
  await refusal(() => store.personLanguage('7'));
  expect(attempts).toBe(1);
  clock.turn({ milliseconds: 1 });
  await Promise.all(['7', '8', '9'].map((user) => refusal(() => store.personLanguage(user))));
  expect(attempts).toBe(2);
  clock.turn({ days: -1 });
  await refusal(() => store.personLanguage('7'));
  expect(attempts).toBe(3);
});

test('what was refused for its lateness is not done later', async () => {
  const database = sqliteDatabase(file);
  const gate = Promise.withResolvers<void>();
  const opening = openIn({
    ...database,
    open: async () => {
      await gate.promise;
      return database.open();
    },
  });
  const store = await opening;
  expect(await refusal(() => vote(store))).toContain('no answer within 1.8 seconds');
  gate.resolve();
  await vote(store, '8');
  expect(await store.feedback('1')).toMatchObject([{ helpful: 1 }]);
});

test.each(['abort', 'rollback'])(
  'a person is forgotten entirely or, if that ends in %s, not at all',
  async (how) => {
    const store = await openFile();
    await store.setPersonLanguage('7', 'en');
    await vote(store);
    withOther((other) =>
      other.exec(`create trigger no before delete on votes begin select raise(${how}, 'no'); end`),
    );
    expect(await refusal(() => store.forgetPerson('7'))).toContain('forget a person: constraint failed.');
    expect(await store.everythingAbout('7')).toMatchObject({ language: 'en', votes: [{ answer: 'tools' }] });
    withOther((other) => other.exec('drop trigger no'));
    await store.forgetPerson('7');
    expect(await store.everythingAbout('7')).toEqual({ language: undefined, votes: [] });
  },
);

test.each(['no json: words', '{"words":1}'])(
  'a row that holds %s is refused, without its words',
  async (text) => {
    const store = await openFile();
    await store.changeSettings('1', { language: 'en' });
    withOther((other) => other.prepare('update server_settings set public_channels = ?').run(text));
    const message = await refusal(() => store.settings('1'));
    expect(message).toContain('a row is not as expected (public_channels)');
    expect(message).not.toContain('words');
  },
);

test('what is forgotten is not left in the file', async () => {
  const store = await openFile();
  const question = 'words that somebody wrote';
  await store.countUnanswered('1', { question, language: 'en' });
  await store.close();
  expect(readFileSync(file).includes(question)).toBe(true);
  const again = await openFile();
  await again.forgetUnanswered('1', { question, language: 'en' });
  await again.close();
  expect(readFileSync(file).includes(question)).toBe(false);
});

test('a database in memory works, and needs no file', async () => {
  const store = await opened(openStore({ url: ':memory:', now: clock.now }));
  await vote(store);
  expect(await store.feedback('1')).toHaveLength(1);
  expect(existsSync(':memory:')).toBe(false);
});

test('processes that start at once and are killed lose nothing that was confirmed', async () => {
  file = join(dirname(file), 'data', 'store.db');
  await Promise.all(Array.from({ length: 3 }, () => countInProcess(file, 10)));
  const store = await openFile();
  expect(await store.unanswered('1')).toEqual([{ question: 'kopi', language: 'id', count: 30 }]);
});
