import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import { guildPermissions } from '../permissions.ts';
import { parseBody } from '../validate.ts';
import { dmOf, hasBot, type Server, userOf } from '../world/world.ts';
import { ok, type Route } from './route.ts';

/** The bot itself, its guilds, its private channels, and people. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/users/@me', handle: ({ state }) => ok(state.world.bot) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    handle: ({ state: { world } }) => {
      const servers = [...world.servers.values()].filter((server) => hasBot(world, server));
      return ok(servers.map((server) => guildOverview(server, world.bot.id)));
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    handle: ({ state, body }) => {
      const { recipient_id } = parseBody(CreatePrivateChannelRequestSchema, body);
      if (!userOf(state.world, recipient_id)) throw errorOf(RESTJSONErrorCodes.UnknownUser);
      const channel = dmOf(state.world, recipient_id);
      if (!channel) throw errorOf(RESTJSONErrorCodes.CannotSendMessagesToThisUser);
      return ok(channel);
    },
  },
  {
    method: 'GET',
    path: '/users/:user',
    handle: ({ state, params }) => {
      const user = userOf(state.world, params.user ?? '');
      if (!user) throw errorOf(RESTJSONErrorCodes.UnknownUser);
      return ok(user);
    },
  },
];

function guildOverview(server: Server, botId: string) {
  const { id, name, icon, features } = server.guild;
  const permissions = String(guildPermissions(server, botId));
  return { id, name, icon, features, owner: false, permissions };
}
