import {
  type CacheWithLimitsOptions,
  ChannelType,
  Client,
  type ClientOptions,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js';
import type { Shards } from './shards.ts';

/** How the bot connects. */
export interface Connection {
  /** Base address of the REST API, without version and final slash. */
  readonly apiUrl: string;
  readonly shards: Shards;
  /** Whether to ask for the privileged intent that lets the bot read every message. */
  readonly messageContentIntent: boolean;
}

/** Milliseconds to wait for servers that Discord announced but does not send; interactions wait as well. */
const GUILD_WAIT = 5_000;

/** Discord sends the message that a reply answers just before the reply: a few are enough to find it. */
const MESSAGES_KEPT = 5;

/** Makes discord.js's client, with the fewest intents and the smallest caches that the bot can do with. */
export function createClient({ apiUrl, shards, messageContentIntent }: Connection): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContentIntent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Private channels are not announced: without this, messages in them are dropped. Few messages are kept: without
    // this, changes and removals of all others are dropped.
    partials: [Partials.Channel, Partials.Message],
    rest: { api: apiUrl },
    ...shardOptions(shards),
    allowedMentions: { parse: [], repliedUser: true },
    waitGuildTimeout: GUILD_WAIT,
    makeCache: Options.cacheWithLimits(cacheLimits()),
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, nameChannelType);
  return client;
}

/**
 * Discord's reference lets a message leave out the type of its channel, but discord.js then drops it if it is the
 * first one of a private channel. It hands on the same object afterwards.
 */
function nameChannelType(message: { guild_id?: string; channel_type?: ChannelType }): void {
  if (message.guild_id === undefined) message.channel_type ??= ChannelType.DM;
}

/**
 * Both members are always set, because discord.js otherwise reads the environment itself, and not as we do. It also
 * does so for a count of 1; with `auto` it ignores the count, so there it must only be another number.
 */
function shardOptions(shards: Shards): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards === 'auto') return { shards: 'auto', shardCount: 2 };
  return { shards: [...shards.ids], shardCount: shards.count };
}

/** Guilds, channels, roles and overwrites cannot be limited; of all else nothing is read from a cache. */
function cacheLimits(): CacheWithLimitsOptions {
  const ourselves = {
    maxSize: 0,
    keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
  };
  return {
    ApplicationCommandManager: 0,
    ApplicationEmojiManager: 0,
    AutoModerationRuleManager: 0,
    BaseGuildEmojiManager: 0,
    EntitlementManager: 0,
    GuildBanManager: 0,
    GuildEmojiManager: 0,
    GuildInviteManager: 0,
    GuildMemberManager: ourselves,
    GuildScheduledEventManager: 0,
    GuildStickerManager: 0,
    MessageManager: MESSAGES_KEPT,
    PresenceManager: 0,
    ReactionManager: 0,
    ReactionUserManager: 0,
    StageInstanceManager: 0,
    ThreadMemberManager: 0,
    UserManager: ourselves,
    VoiceStateManager: 0,
  };
}
