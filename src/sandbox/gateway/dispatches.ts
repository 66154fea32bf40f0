import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import type { MessageEvent } from '../messages/stored.ts';
import type { SandboxEvent, State } from '../state.ts';
import { isDm, type World } from '../world/world.ts';
import { intentFor, withoutContent } from './intents.ts';

/** An event as it goes to the bot. */
export interface Dispatch {
  readonly t: string;
  readonly d: unknown;
}

/** What a session has asked to hear. */
export interface Audience {
  readonly intents: number;
  /** Shard number and number of shards. */
  readonly shard: readonly [number, number];
}

/** @returns whether a guild's events go to this shard (Discord's reference, "Sharding"). */
export function isOnShard(guildId: string | undefined, [shard, count]: Audience['shard']): boolean {
  return guildId === undefined ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === shard;
}

/** @returns what a session gets to hear of an event; undefined for nothing. */
export function dispatchFor(state: State, event: SandboxEvent, audience: Audience): Dispatch | undefined {
  switch (event.type) {
    case 'MESSAGE_CREATE':
    case 'MESSAGE_UPDATE':
    case 'MESSAGE_DELETE':
      return messageDispatch(state.world, event, audience);
    case 'TYPING_START':
      return typingDispatch(state, event, audience);
    case 'INTERACTION_CREATE': {
      const { payload } = event.interaction;
      return isOnShard(payload.guild_id, audience.shard)
        ? { t: 'INTERACTION_CREATE', d: payload }
        : undefined;
    }
    case 'GUILD_UPDATE':
      return hears(audience, state.world.guild.id, GatewayIntentBits.Guilds)
        ? { t: 'GUILD_UPDATE', d: state.world.guild }
        : undefined;
    default:
      return undefined;
  }
}

/** GUILD_CREATE, which tells of the guild with everything in it. */
export function guildCreate({ world, clock }: State, { intents }: Audience): Dispatch {
  const channels = [...world.channels.values()].filter((channel) => !isDm(channel));
  const seesAll = (intents & GatewayIntentBits.GuildMembers) !== 0;
  const members = [...world.members.values()].filter(({ user }) => seesAll || user.id === world.bot.id);
  const d = {
    ...world.guild,
    joined_at:
      members.find(({ user }) => user.id === world.bot.id)?.joined_at ?? new Date(clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: world.members.size,
    voice_states: [],
    members,
    channels: channels.filter(({ type }) => type !== ChannelType.PublicThread),
    threads: channels.filter(({ type }) => type === ChannelType.PublicThread),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
  return { t: 'GUILD_CREATE', d };
}

function hears({ intents, shard }: Audience, guildId: string | undefined, intent: number): boolean {
  return (intents & intent) !== 0 && isOnShard(guildId, shard);
}

function guildOfChannel(world: World, channelId: string): string | undefined {
  const channel = world.channels.get(channelId);
  return channel && !isDm(channel) ? channel.guild_id : undefined;
}

function messageDispatch(
  world: World,
  { type, stored }: MessageEvent,
  audience: Audience,
): Dispatch | undefined {
  const { message, onlyFor } = stored;
  const guildId = guildOfChannel(world, message.channel_id);
  const intent = intentFor(world, message.channel_id, 'messages');
  if (onlyFor !== undefined || !hears(audience, guildId, intent)) return undefined;
  const guild = guildId === undefined ? {} : { guild_id: guildId };
  if (type === 'MESSAGE_DELETE')
    return { t: type, d: { id: message.id, channel_id: message.channel_id, ...guild } };
  const d = {
    ...withoutContent(world, message, audience.intents),
    channel_type: world.channels.get(message.channel_id)?.type,
    ...guild,
    ...memberOf(world, message.author.id, guildId),
  };
  return { t: type, d };
}

function memberOf(world: World, userId: string, guildId: string | undefined) {
  const found = guildId === undefined ? undefined : world.members.get(userId);
  if (!found) return {};
  const { user: _user, ...member } = found;
  return { member };
}

function typingDispatch(
  { world, clock }: State,
  { channelId, userId }: { channelId: string; userId: string },
  audience: Audience,
): Dispatch | undefined {
  const guildId = guildOfChannel(world, channelId);
  if (!hears(audience, guildId, intentFor(world, channelId, 'typing'))) return undefined;
  const member = guildId === undefined ? {} : { guild_id: guildId, member: world.members.get(userId) };
  return {
    t: 'TYPING_START',
    d: { channel_id: channelId, user_id: userId, timestamp: Math.floor(clock.now() / 1000), ...member },
  };
}
