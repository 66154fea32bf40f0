import { ApplicationFlags } from 'discord-api-types/v10';
import type { State } from '../state.ts';
import { hasBot } from '../world/world.ts';
import { ok, type Route } from './route.ts';

/** The application that the bot belongs to. */
export const applicationRoutes: readonly Route[] = [
  { method: 'GET', path: '/applications/@me', handle: ({ state }) => ok(application(state)) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: ({ state }) => ok(application(state)) },
];

function application({ world }: State) {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    bot: world.bot,
    owner: {
      id: world.guild.owner_id,
      username: 'owner',
      discriminator: '0',
      global_name: null,
      avatar: null,
    },
    team: null,
    flags: ApplicationFlags.GatewayMessageContentLimited,
    approximate_guild_count: [...world.servers.values()].filter((server) => hasBot(world, server)).length,
    integration_types_config: { 0: {}, 1: {} },
  };
}
