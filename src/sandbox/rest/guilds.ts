import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import { channelsOf, hasBot, isThread, type Server } from '../world/world.ts';
import { type Call, ok, type Route } from './route.ts';

/** Guilds with their channels, roles and members. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/guilds/:guild', handle: (call) => ok(serverNamed(call).guild) },
  { method: 'GET', path: '/guilds/:guild/roles', handle: (call) => ok(serverNamed(call).guild.roles) },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle: (call) => {
      const channels = channelsOf(call.state.world, serverNamed(call));
      return ok(channels.filter((channel) => !isThread(channel)));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members',
    handle: (call) => {
      const limit = Number(call.query.get('limit') ?? 1);
      return ok([...serverNamed(call).members.values()].slice(0, limit));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    handle: (call) => {
      const member = serverNamed(call).members.get(call.params.user ?? '');
      if (!member) throw errorOf(RESTJSONErrorCodes.UnknownMember);
      return ok(member);
    },
  },
];

/**
 * The server that an address names.
 * @throws {DiscordError} 10004 if there is none or the bot is not in it.
 */
export function serverNamed({ state, params }: Call): Server {
  const server = state.world.servers.get(params.guild ?? '');
  if (!server || !hasBot(state.world, server)) throw errorOf(RESTJSONErrorCodes.UnknownGuild);
  return server;
}
