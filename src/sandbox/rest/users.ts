import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import { guildPermissions } from '../permissions.ts';
import { parseBody } from '../validate.ts';
import { dmOf, userOf } from '../world/world.ts';
import { ok, type Route } from './route.ts';

/** The bot itself, its guilds, its private channels, and people. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/users/@me', handle: ({ state }) => ok(state.world.bot) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    handle: ({ state: { world } }) => {
      const { id, name, icon, features } = world.guild;
      const permissions = String(guildPermissions(world, world.bot.id));
      return ok([{ id, name, icon, features, owner: false, permissions }]);
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
