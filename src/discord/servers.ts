import { type Client, Events } from 'discord.js';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';

/** Does something once a day. @returns what ends that. */
export type Daily = (work: () => void) => () => void;

/** What servers are remembered and forgotten with. */
export interface ServersParts {
  readonly store: Pick<Store, 'seeServers' | 'serverLeft' | 'forgetOld'>;
  readonly log: Log;
  /** Begins something that the bot finishes before it ends. */
  readonly run: (work: () => Promise<void>) => void;
  /** A timer that does not keep the process alive, if left out. */
  readonly daily?: Daily | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Tells the store which servers the bot has left, once it is connected and each day, and lets it forget what is old.
 * What fails is logged and tried again the next day.
 * @returns what ends the daily look.
 */
export function watchServers(
  client: Client,
  { store, log, run, daily = everyDay }: ServersParts,
): () => void {
  const attempt = (work: () => Promise<void>) =>
    run(() => work().catch((error) => log.warn('the store could not be told of servers', { error })));
  const look = () =>
    attempt(async () => {
      await store.seeServers([...client.guilds.cache.keys()], isOnShardsOf(client));
      await store.forgetOld();
    });
  let end = () => {};
  client.once(Events.ClientReady, () => {
    look();
    end = daily(look);
  });
  // An outage is another event of discord.js's.
  client.on(Events.GuildDelete, ({ id }) => attempt(() => store.serverLeft(id)));
  return () => end();
}

/** Discord's own rule (topics/gateway, "Sharding"); discord.js notes the shards that it runs in its options. */
function isOnShardsOf({ ws, options: { shardCount = 1 } }: Client): (guildId: string) => boolean {
  return (guildId) => ws.shards.has(Number((BigInt(guildId) >> 22n) % BigInt(shardCount)));
}

function everyDay(work: () => void): () => void {
  const timer = setInterval(work, DAY);
  timer.unref();
  return () => clearInterval(timer);
}
