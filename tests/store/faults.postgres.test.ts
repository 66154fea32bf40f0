import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createClock } from './support/clock.ts';
import { refusal } from './support/faults.ts';
import { type Network, startNetwork } from './support/network.ts';
import { type Postgres, startPostgres } from './support/postgres.ts';
import { countInProcess } from './support/processes.ts';

let postgres: Postgres;
let url: string;
let clock: ReturnType<typeof createClock>;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());
beforeEach(async () => {
  await postgres.start();
  url = await postgres.createDatabase();
  clock = createClock();
});
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function openAt(address: string): Promise<Store> {
  const store = await openStore({ url: address, now: clock.now });
  open.push(store);
  return store;
}

async function networkTo(address: string): Promise<Network> {
  const network = await startNetwork(address);
  open.push(network);
  return network;
}

const vote = (store: Store, userId = '7') =>
  store.vote({ userId, guildId: '1', answer: 'tools', helpful: true });

describe('a server that stops', () => {
  test('is used again when it is back, with all that was confirmed', async () => {
    const store = await openAt(url);
    await vote(store);
    await postgres.stop();
    const messages = [await refusal(() => vote(store, '8')), await refusal(() => store.forgetPerson('7'))];
    for (const message of messages) {
      expect(message).toMatch(/^The database could not be used to (?:save a vote|forget a person): /);
      expect(message).not.toContain(new URL(url).password);
    }
    await postgres.start();
    await vote(store, '9');
    expect(await store.feedback('1')).toMatchObject([{ helpful: 2 }]);
  });

  test('does not stop the start of the bot', async () => {
    await postgres.stop();
    const store = await openAt(url);
    expect(await refusal(() => vote(store))).toContain('ECONNREFUSED');
    await postgres.start();
    clock.turn({ milliseconds: 1000 });
    await vote(store);
    expect(await store.feedback('1')).toHaveLength(1);
  });

  test('and comes back empty gets its tables again', async () => {
    const store = await openAt(url);
    await vote(store);
    await postgres.run(url, 'drop schema public cascade; create schema public');
    expect(await refusal(() => vote(store))).toContain('relation "votes" does not exist (42P01)');
    await vote(store);
    expect(await store.feedback('1')).toHaveLength(1);
  });

  test('in the middle of a statement ends nothing but that', async () => {
    const store = await openAt(url);
    const other = await postgres.lock(url, 'votes');
    const refused = refusal(() => vote(store));
    await expect.poll(() => other.isAwaited(), { interval: 10 }).toBe(true);
    await postgres.stop();
    expect(await refused).toContain('terminating connection due to administrator command (57P01)');
    await other.unlock();
    await postgres.start();
    await vote(store);
    expect(await store.feedback('1')).toHaveLength(1);
  });

  test('can be closed', async () => {
    const store = await openAt(url);
    await postgres.stop();
    await store.close();
    await postgres.start();
    expect(await refusal(() => vote(store))).toContain('the store is closed');
  });
});

test('a network that breaks in the middle of a statement ends nothing but that', async () => {
  const network = await networkTo(url);
  const store = await openAt(network.url);
  const other = await postgres.lock(url, 'votes');
  const refused = refusal(() => vote(store));
  await expect.poll(() => other.isAwaited(), { interval: 10 }).toBe(true);
  network.breakOff();
  expect(await refused).toContain('Connection terminated unexpectedly');
  await other.unlock();
  await store.setPersonLanguage('8', 'en');
  expect(await store.personLanguage('8')).toBe('en');
});

describe('a network that falls silent', () => {
  test('holds nobody up, and is used again by new connections', async () => {
    const network = await networkTo(url);
    const store = await openAt(network.url);
    await vote(store);
    network.fallSilent();
    const people = ['8', '9', '10', '11', '12', '13', '14'];
    await Promise.all(people.map((person) => refusal(() => vote(store, person))));
    await refusal(() => store.forgetPerson('7'));
    network.mend();
    clock.turn({ milliseconds: 1000 });
    await vote(store, '14');
    expect(await store.feedback('1')).toMatchObject([{ helpful: 2 }]);
  });

  test('at the start holds up neither the start nor the end', async () => {
    const network = await networkTo(url);
    network.fallSilent();
    const start = performance.now();
    const store = await openAt(network.url);
    await refusal(() => vote(store));
    await store.close();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test('a table that another program has locked holds up only what needs it', async () => {
  const store = await openAt(url);
  const other = await postgres.lock(url, 'votes');
  expect(await refusal(() => vote(store))).toBe(
    'The database could not be used to save a vote: canceling statement due to statement timeout (57014).',
  );
  await store.setPersonLanguage('7', 'en');
  expect(await refusal(() => store.forgetPerson('7'))).toContain('forget a person');
  await other.unlock();
  expect(await store.everythingAbout('7')).toEqual({ language: 'en', votes: [] });
  await vote(store, '8');
  await store.forgetPerson('7');
  expect(await store.everythingAbout('7')).toEqual({ language: undefined, votes: [] });
});

test('a person is forgotten entirely or not at all', async () => {
  const store = await openAt(url);
  await store.setPersonLanguage('7', 'en');
  await vote(store);
  await postgres.run(
    url,
    `create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
     create trigger no before delete on votes for each row execute function refuse()`,
  );
  await refusal(() => store.forgetPerson('7'));
  expect(await store.everythingAbout('7')).toMatchObject({ language: 'en', votes: [{ answer: 'tools' }] });
});

test('connections that the server ends are noted, and new ones are made', async () => {
  const notes: unknown[] = [];
  const log = { info: () => {}, warn: (...note: unknown[]) => notes.push(note) };
  const store = await openStore({ url, now: clock.now, log });
  open.push(store);
  await vote(store);
  await postgres.run(
    url,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await expect.poll(() => notes).toHaveLength(1);
  expect(notes).toEqual([
    [
      'a database connection was lost',
      { reason: 'terminating connection due to administrator command (57P01)' },
    ],
  ]);
  await vote(store, '8');
  expect(await store.feedback('1')).toMatchObject([{ helpful: 2 }]);
});

test('a wrong password is told, and not shown', async () => {
  const store = await openAt(url.replace(/:[^:@]+@/, ':salah@'));
  const message = await refusal(() => vote(store));
  expect(message).toContain('password authentication failed for user "postgres" (28P01)');
  expect(message).not.toContain('salah');
});

test('a server without TLS is not used where the address asks for it', async () => {
  const store = await openAt(`${url}?sslmode=verify-full`);
  expect(await refusal(() => vote(store))).toContain('The server does not support SSL connections');
});

test('an address that pg cannot read is told at the start', async () => {
  const opening = openStore({ url: `${url}?sslrootcert=/nowhere/ca.pem`, now: clock.now });
  await expect(opening).rejects.toThrow(/^The address of the PostgreSQL database is no good: ENOENT/);
  await expect(opening).rejects.not.toThrow(new URL(url).password);
});

test('processes that start at once and are killed lose nothing that was confirmed', async () => {
  await Promise.all(Array.from({ length: 3 }, () => countInProcess(url, 10)));
  const store = await openAt(url);
  expect(await store.unanswered('1')).toEqual([{ question: 'kopi', language: 'id', count: 30 }]);
});
