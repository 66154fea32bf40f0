import { createServer } from 'node:http';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { type Clock, systemClock } from './clock.ts';
import { createState } from './create-state.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { type Insight, plainInsight } from './insight.ts';
import { closeServer, listen } from './listen.ts';
import { isEphemeral } from './messages/stored.ts';
import { createPage } from './page-server/page.ts';
import { recordTraffic } from './page-server/traffic.ts';
import { createPerson, type Person } from './people/person.ts';
import type { RequestEntry } from './rest/log.ts';
import { DEFAULT_RATE_LIMIT, type RateLimit } from './rest/rate-limit.ts';
import { createRest } from './rest/rest.ts';
import { createListener } from './server.ts';
import type { State } from './state.ts';
import { type WaitOptions, waitFor } from './wait.ts';
import { createWorldActs, type WorldActs } from './world/acts.ts';
import { SEED } from './world/seed.ts';

export { REQUESTS } from './faults.ts';
export type { Insight, PageLanguage } from './insight.ts';
export type { OpenModal, Outcome } from './interactions/open.ts';
export { InteractionFailed } from './interactions/open.ts';
export { NotPossible } from './people/not-possible.ts';
export type { Person } from './people/person.ts';

/** How a sandbox is started; everything may be left out. */
export interface SandboxOptions {
  /** 0 takes a free one, which is what happens if it is left out. */
  readonly port?: number;
  /** The bot token that is let in. */
  readonly token?: string;
  /** The bot's user name. */
  readonly botName?: string;
  /** First questions that an empty channel offers, by the page's language. */
  readonly hints?: Readonly<Record<'id' | 'en', readonly string[]>>;
  /** What the page tells of the bot besides what it says; it then gives the first questions, too. */
  readonly insight?: Insight;
  readonly clock?: Clock;
  /** Requests that each bucket lets through. */
  readonly rateLimit?: RateLimit;
  /** Messages of each channel that are kept; 5,000 if it is left out. The oldest go first. */
  readonly history?: number;
  /** Intents that are off in the developer portal, as a bit field; asking for one closes with 4014. */
  readonly deniedIntents?: number;
}

/** REST requests that are remembered. */
const MAX_REQUESTS = 10_000;

/** A Discord of one's own on loopback. */
export interface Sandbox extends WorldActs {
  /** Where the page is, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** What goes into the REST option `api` of discord.js. */
  readonly apiUrl: string;
  readonly token: string;
  /** Ids of the application, the guild, its roles and channels, and the people. */
  readonly world: typeof SEED;
  /** One of the people, to act as. */
  as(userId: string): Person;
  /** The messages of a channel that a person sees, oldest first. */
  messages(channelId: string, asUserId: string): APIMessage[];
  /** Waits for the bot's message in reply to a message. */
  reply(messageId: string, options?: WaitOptions): Promise<APIMessage>;
  /** Looks at once and after each event until there is something; see {@link waitFor}. */
  waitFor<T>(find: () => T | undefined | null | false, options?: WaitOptions): Promise<T>;
  /** Global commands, or those of the guild. */
  registeredCommands(guildId?: string): APIApplicationCommand[];
  /** The bot's REST requests in order, at most the newest {@link MAX_REQUESTS}. */
  readonly requests: readonly RequestEntry[];
  readonly faults: Faults & {
    /** Takes permissions from the bot in a guild's channel by an overwrite. @param permissions bit field; 0 gives all back. */
    denyPermissions(channelId: string, permissions: bigint): void;
  };
  readonly gateway: Gateway;
  close(): Promise<void>;
}

/** Starts a local Discord on 127.0.0.1. @throws if the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const server = createServer();
  const origin = await listen(server, options.port ?? 0);
  const state = createState({
    origin,
    token: options.token ?? 'sandbox-token',
    deniedIntents: options.deniedIntents ?? 0,
    clock: options.clock ?? systemClock,
    botName: options.botName ?? 'bot',
    history: options.history ?? 5_000,
  });
  const requests: RequestEntry[] = [];
  state.hub.listen((event) => {
    if (event.type !== 'REQUEST') return;
    requests.push(event.entry);
    if (requests.length > MAX_REQUESTS) requests.shift();
  });
  const faults = createFaults();
  const traffic = recordTraffic(state);
  const gateway = createGateway(state, server, traffic.dispatched);
  const rest = createRest(state, faults, options.rateLimit ?? DEFAULT_RATE_LIMIT);
  const insight = options.insight ?? plainInsight(options.hints ?? { id: [], en: [] });
  const page = createPage(state, insight, traffic);
  server.on('request', createListener(origin, rest, page));
  return {
    ...viewOf(state, requests),
    faults: withPermissions(state, faults),
    gateway,
    close: () => {
      gateway.close();
      return closeServer(server);
    },
  };
}

type View = Omit<Sandbox, 'faults' | 'gateway' | 'close'>;

function viewOf(state: State, requests: readonly RequestEntry[]): View {
  const { origin, token, hub } = state;
  const wait: Sandbox['waitFor'] = (find, options) => waitFor(hub, find, options);
  return {
    ...createWorldActs(state),
    origin,
    apiUrl: `${origin}/api`,
    token,
    world: SEED,
    requests,
    as: (userId) => createPerson(state, userId),
    messages: (channelId, asUserId) => createPerson(state, asUserId).messages(channelId),
    waitFor: wait,
    reply: (messageId, options) =>
      wait(() => replyTo(state, messageId), { what: 'reply of the bot', ...options }),
    registeredCommands: (guildId) => state.commands.list(guildId),
  };
}

function replyTo({ messages, world }: State, messageId: string): APIMessage | undefined {
  const channelId = messages.findAnywhere(messageId)?.message.channel_id;
  if (channelId === undefined) return undefined;
  for (const message of messages.by(world.bot.id, channelId)) {
    if (BigInt(message.id) < BigInt(messageId)) return undefined;
    if (message.message_reference?.message_id === messageId && !isEphemeral(message.flags)) return message;
  }
  return undefined;
}

function withPermissions(state: State, faults: Faults): Sandbox['faults'] {
  const { overwrite } = createWorldActs(state);
  return {
    get waiting() {
      return faults.waiting;
    },
    next: faults.next,
    take: faults.take,
    denyPermissions(channelId, permissions) {
      overwrite(channelId, state.world.bot.id, { deny: permissions });
    },
  };
}
