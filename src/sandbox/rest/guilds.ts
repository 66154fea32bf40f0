import { ChannelType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import type { State } from '../state.ts';
import { isDm, type SandboxChannel } from '../world/world.ts';
import { type Call, ok, type Route } from './route.ts';

/** The guild with its channels, roles and members. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/guilds/:guild', handle: (call) => ok(guildOf(call)) },
  { method: 'GET', path: '/guilds/:guild/roles', handle: (call) => ok(guildOf(call).roles) },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle: (call) => {
      guildOf(call);
      return ok(guildChannels(call.state).filter(({ type }) => type !== ChannelType.PublicThread));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members',
    handle: (call) => {
      guildOf(call);
      const limit = Number(call.query.get('limit') ?? 1);
      return ok([...call.state.world.members.values()].slice(0, limit));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    handle: (call) => {
      guildOf(call);
      const member = call.state.world.members.get(call.params.user ?? '');
      if (!member) throw errorOf(RESTJSONErrorCodes.UnknownMember);
      return ok(member);
    },
  },
];

/** @returns every channel and thread of the guild. */
export function guildChannels(state: State): SandboxChannel[] {
  return [...state.world.channels.values()].filter((channel) => !isDm(channel));
}

/** @throws {DiscordError} 10004 if the address names another guild. */
export function guildOf({ state, params }: Call) {
  if (params.guild !== state.world.guild.id) throw errorOf(RESTJSONErrorCodes.UnknownGuild);
  return state.world.guild;
}
