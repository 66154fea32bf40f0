import type { APIMessage } from 'discord-api-types/v10';
import { permissionsIn } from '../permissions.ts';
import type { World } from '../world/world.ts';
import { changedFlags, type Incoming } from './compose.ts';
import { resolveMentions } from './mentions.ts';

/**
 * The fields of a message of the bot's that follow from a change: its flags, and whom it mentions where its content
 * is a new one.
 */
export function editedFields(world: World, message: APIMessage, incoming: Incoming): Partial<APIMessage> {
  const flags = changedFlags(message, incoming);
  const { content, allowed_mentions: allowed } = incoming;
  const channel = world.channels.get(message.channel_id);
  if (typeof content !== 'string' || !channel) return { flags };
  const permissions = permissionsIn(world, channel, world.bot.id);
  return { flags, ...resolveMentions(world, { content, allowed, repliedTo: undefined, permissions }) };
}
