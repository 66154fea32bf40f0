import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BotParts } from '../../src/discord/bot.ts';
import type { Contents } from '../../src/discord/command.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { messageEvent } from './support/events.ts';
import { GUILD_ID, startOtherDiscord } from './support/other-discord.ts';
import { connectBot, type Stage, type StageParts, startStage, steadyServices } from './support/stage.ts';

const DAY = 24 * 60 * 60_000;
const cleanups: (() => unknown)[] = [];
let now: number;
let store: Store;
let services: Contents;
/** What the bot does once a day, while it does. */
let look: (() => void) | undefined;

beforeEach(async () => {
  now = Date.now();
  store = await openStore({ url: ':memory:', now: () => now });
  services = await steadyServices('salary');
  cleanups.push(store.close);
  look = undefined;
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const daily: NonNullable<BotParts['daily']> = (work) => {
  look = work;
  return () => {
    look = undefined;
  };
};

/** Starts one whose bot has looked at its servers. */
async function start(parts: StageParts = {}): Promise<Stage> {
  const looked = lookedOnce(parts.store ?? store);
  const stage = await startStage({ now: () => now, store, services, daily, ...parts });
  cleanups.push(stage.close);
  await looked;
  return stage;
}

/** Waits for the end of the next look at the servers. */
function lookedOnce(watched: Store): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { forgetOld } = watched;
  vi.spyOn(watched, 'forgetOld').mockImplementationOnce(() => forgetOld().finally(resolve));
  return promise;
}

async function lookAgain(): Promise<void> {
  const looked = lookedOnce(store);
  look?.();
  await looked;
}

/** Whether something that was set is still stored of a server. */
const isKnown = async (guildId: string) => (await store.settings(guildId)).whenUnsure === 'silent';
const setSomething = (guildId: string) => store.changeSettings(guildId, { whenUnsure: 'silent' });

/** A server that the bot is not in, and that shard 0 of 2 would know of, or shard 1. */
const serverOnShard = (shard: number) => String((1_000n + BigInt(shard)) << 22n);

describe('a server', () => {
  test('that throws the bot out is forgotten after 30 days, and one that keeps it never', async () => {
    const { sandbox } = await start();
    const { guild, elsewhere } = sandbox.world;
    sandbox.addBot(elsewhere);
    await Promise.all([guild, elsewhere].map(setSomething));
    const { serverLeft } = store;
    const { promise: left, resolve } = Promise.withResolvers<string>();
    vi.spyOn(store, 'serverLeft').mockImplementationOnce((id) => serverLeft(id).then(() => resolve(id)));
    sandbox.removeBot(elsewhere);
    expect(await left).toBe(elsewhere);
    now += 29 * DAY;
    await lookAgain();
    expect(await isKnown(elsewhere)).toBe(true);
    now += 2 * DAY;
    await lookAgain();
    expect([await isKnown(guild), await isKnown(elsewhere)]).toEqual([true, false]);
  });

  test('that comes back is not forgotten', async () => {
    const { sandbox } = await start();
    const { guild } = sandbox.world;
    await setSomething(guild);
    await store.serverLeft(guild);
    await lookAgain();
    now += 31 * DAY;
    await lookAgain();
    expect(await isKnown(guild)).toBe(true);
  });

  test('that threw the bot out while it was away counts as left once it is back', async () => {
    const gone = serverOnShard(0);
    await setSomething(gone);
    await start();
    now += 31 * DAY;
    await lookAgain();
    expect(await isKnown(gone)).toBe(false);
  });

  test('that has an outage counts as present', async () => {
    const { sandbox } = await start();
    const { guild } = sandbox.world;
    await setSomething(guild);
    const left = vi.spyOn(store, 'serverLeft');
    sandbox.setOutage(true);
    await sandbox.waitFor(() => sandbox.gateway.connected === 1);
    await lookAgain();
    now += 31 * DAY;
    await lookAgain();
    expect(left).not.toHaveBeenCalled();
    expect(await isKnown(guild)).toBe(true);
  });

  test('that another process would know of is left alone', async () => {
    const discord = await startOtherDiscord();
    cleanups.push(discord.close);
    const shards = { ids: [0], count: 2 };
    const connection = { apiUrl: discord.apiUrl, shards, messageContentIntent: false };
    const [ours, theirs] = [serverOnShard(0), serverOnShard(1)];
    await Promise.all([ours, theirs].map(setSomething));
    const looked = lookedOnce(store);
    const { bot } = await connectBot(discord, { now: () => now, store, services, daily, connection });
    cleanups.push(bot.stop);
    await looked;
    now += 31 * DAY;
    await lookAgain();
    expect([await isKnown(ours), await isKnown(theirs)]).toEqual([false, true]);
  });
});

describe('the daily look', () => {
  test('ends with the bot', async () => {
    const { bot } = await start();
    expect(look).toBeDefined();
    await bot.stop();
    expect(look).toBeUndefined();
  });

  test('is a timer of a day that keeps no process alive', async () => {
    const timer = vi.spyOn(globalThis, 'setInterval');
    const { bot } = await connectBot(await startedDiscord(), { store, services });
    const index = timer.mock.calls.findIndex(([, delay]) => delay === DAY);
    const interval = timer.mock.results[index]?.value;
    expect(interval.hasRef()).toBe(false);
    const ended = vi.spyOn(globalThis, 'clearInterval');
    await bot.stop();
    expect(ended).toHaveBeenCalledWith(interval);
  });

  test('that fails is logged in one line, and the bot goes on', async () => {
    const failing: Store = { ...store, seeServers: () => Promise.reject(new StoreError('is locked')) };
    const discord = await startedDiscord();
    const { bot, log } = await connectBot(discord, { store: failing, services, daily });
    cleanups.push(bot.stop);
    discord.emit('GUILD_DELETE', { id: GUILD_ID, unavailable: true });
    discord.emit('MESSAGE_CREATE', messageEvent('gaji?'));
    await discord.request(/messages$/);
    const warned = log.filter((line) => line.includes('told of servers'));
    expect(warned).toEqual([
      expect.stringMatching(/ warn {2}the store could not be told of servers .*is locked/),
    ]);
  });
});

async function startedDiscord() {
  const discord = await startOtherDiscord();
  cleanups.push(discord.close);
  return discord;
}
