import { GatewayIntentBits } from 'discord-api-types/v10';
import { maySee } from '../permissions.ts';
import type { PlaceEvent, State } from '../state.ts';
import { channelsOf, hasBot, isThread, type Server, type World } from '../world/world.ts';
import { type Audience, type Dispatch, hears } from './dispatches.ts';

/** @returns what a session gets to hear of a server, channel or thread; undefined for nothing. */
export function placeDispatch(state: State, event: PlaceEvent, audience: Audience): Dispatch | undefined {
  const server = state.world.servers.get(guildIdOf(state.world, event));
  if (!server || !hears(audience, server.guild.id, GatewayIntentBits.Guilds)) return undefined;
  if (event.type === 'GUILD_DELETE') return guildDelete(server, event.isOutage);
  if (!hasBot(state.world, server) || server.isDown) return undefined;
  if (event.type === 'GUILD_CREATE') return guildCreate(state, server, audience);
  if (event.type === 'GUILD_UPDATE') return { t: event.type, d: server.guild };
  return 'thread' in event ? threadDispatch(state.world, event) : { t: event.type, d: event.channel };
}

/** GUILD_CREATE, which tells of a guild with everything in it. */
export function guildCreate({ world, clock }: State, server: Server, { intents }: Audience): Dispatch {
  const channels = channelsOf(world, server);
  const seesAll = (intents & GatewayIntentBits.GuildMembers) !== 0;
  const own = server.members.get(world.bot.id);
  const members = [...server.members.values()].filter((member) => seesAll || member === own);
  const d = {
    ...server.guild,
    joined_at: own?.joined_at ?? new Date(clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: server.members.size,
    voice_states: [],
    members,
    channels: channels.filter((channel) => !isThread(channel)),
    threads: channels.filter((channel) => isActiveThread(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
  return { t: 'GUILD_CREATE', d };
}

/** Threads that are archived, and those that the bot can't see, are not listed (Discord: "All active threads"). */
function isActiveThread(world: World, channel: ReturnType<typeof channelsOf>[number]): boolean {
  return isThread(channel) && !channel.thread_metadata?.archived && maySee(world, channel, world.bot.id);
}

function guildIdOf(world: World, event: PlaceEvent): string {
  if ('thread' in event) return event.thread.guild_id ?? '';
  if ('channel' in event) return event.channel.guild_id ?? '';
  return event.guildId ?? world.guild.id;
}

/** In an outage `unavailable` is set; if it is left out the bot was removed (Discord's reference, "Guild Delete"). */
function guildDelete({ guild }: Server, isOutage: boolean): Dispatch {
  return { t: 'GUILD_DELETE', d: { id: guild.id, ...(isOutage ? { unavailable: true } : {}) } };
}

type ThreadEvent = Extract<PlaceEvent, { thread: unknown }>;

function threadDispatch(world: World, { type, thread }: ThreadEvent): Dispatch | undefined {
  const parent = world.channels.get(thread.parent_id ?? '');
  if (!parent || !maySee(world, parent, world.bot.id)) return undefined;
  if (type === 'THREAD_CREATE') return { t: type, d: { ...thread, newly_created: true } };
  if (type === 'THREAD_UPDATE') return { t: type, d: thread };
  const { id, guild_id, parent_id } = thread;
  return { t: type, d: { id, guild_id, parent_id, type: thread.type } };
}
