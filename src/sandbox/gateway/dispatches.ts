import type { MessageEvent } from '../messages/stored.ts';
import { maySee } from '../permissions.ts';
import type { SandboxEvent, State } from '../state.ts';
import { type Server, serverOf, type World } from '../world/world.ts';
import { intentFor, withoutContent } from './intents.ts';
import { placeDispatch } from './places.ts';

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
    case 'GUILD_CREATE':
    case 'GUILD_DELETE':
    case 'CHANNEL_CREATE':
    case 'CHANNEL_UPDATE':
    case 'CHANNEL_DELETE':
    case 'THREAD_CREATE':
    case 'THREAD_UPDATE':
    case 'THREAD_DELETE':
      return placeDispatch(state, event, audience);
    default:
      return undefined;
  }
}

/** @returns whether an audience hears of what this intent is for, at a guild or privately. */
export function hears({ intents, shard }: Audience, guildId: string | undefined, intent: number): boolean {
  return (intents & intent) !== 0 && isOnShard(guildId, shard);
}

/** Where something happens, if the bot hears of what happens there: it sees the channel, and there is no outage. */
function placeOf(world: World, channelId: string) {
  const channel = world.channels.get(channelId);
  if (!channel || !maySee(world, channel, world.bot.id)) return undefined;
  const server = serverOf(world, channel);
  return server?.isDown ? undefined : { channel, server, guildId: server?.guild.id };
}

function messageDispatch(
  world: World,
  { type, stored }: MessageEvent,
  audience: Audience,
): Dispatch | undefined {
  const { message, onlyFor } = stored;
  const place = placeOf(world, message.channel_id);
  const intent = intentFor(world, message.channel_id, 'messages');
  if (!place || onlyFor !== undefined || !hears(audience, place.guildId, intent)) return undefined;
  const guild = place.guildId === undefined ? {} : { guild_id: place.guildId };
  if (type === 'MESSAGE_DELETE')
    return { t: type, d: { id: message.id, channel_id: message.channel_id, ...guild } };
  const d = {
    ...withoutContent(world, message, audience.intents),
    channel_type: place.channel.type,
    ...guild,
    ...memberOf(place.server, message.author.id),
  };
  return { t: type, d };
}

function memberOf(server: Server | undefined, userId: string) {
  const found = server?.members.get(userId);
  if (!found) return {};
  const { user: _user, ...member } = found;
  return { member };
}

function typingDispatch(
  { world, clock }: State,
  { channelId, userId }: { channelId: string; userId: string },
  audience: Audience,
): Dispatch | undefined {
  const place = placeOf(world, channelId);
  if (!place || !hears(audience, place.guildId, intentFor(world, channelId, 'typing'))) return undefined;
  const { server, guildId } = place;
  const member = server ? { guild_id: guildId, member: server.members.get(userId) } : {};
  return {
    t: 'TYPING_START',
    d: { channel_id: channelId, user_id: userId, timestamp: Math.floor(clock.now() / 1000), ...member },
  };
}
