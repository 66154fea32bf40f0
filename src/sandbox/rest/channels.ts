import { PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import { permissionsIn } from '../permissions.ts';
import type { SandboxChannel } from '../world/world.ts';
import { type Call, noContent, ok, type Route } from './route.ts';

/** Channels as such. */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel', handle: (call) => ok(channelOf(call)) },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    handle: (call) => {
      const { id } = channelOf(call, PermissionFlagsBits.SendMessages);
      call.state.hub.emit({ type: 'TYPING_START', channelId: id, userId: call.state.world.bot.id });
      return noContent();
    },
  },
];

/**
 * The channel that an address names.
 * @param needed permissions that the bot must have there, besides seeing it.
 * @throws {DiscordError} 10003, 50001, 50013
 */
export function channelOf({ state, params }: Call, needed = 0n): SandboxChannel {
  const channel = state.world.channels.get(params.channel ?? '');
  if (!channel) throw errorOf(RESTJSONErrorCodes.UnknownChannel);
  const granted = permissionsIn(state.world, channel, state.world.bot.id);
  if ((granted & PermissionFlagsBits.ViewChannel) === 0n) throw errorOf(RESTJSONErrorCodes.MissingAccess);
  if ((granted & needed) !== needed) throw errorOf(RESTJSONErrorCodes.MissingPermissions);
  return channel;
}
