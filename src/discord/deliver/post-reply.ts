import {
  type Message,
  type MessageComponentInteraction,
  type MessageCreateOptions,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Permission, PostRefusal } from '../command.ts';
import { isHarmless, isReplyToNothing } from './harmless.ts';

/**
 * Posts a reply to a message of the channel in which a button was pressed, for everybody to see; once, however often
 * it is pressed within a few minutes.
 * @param inReplyTo the id of the message.
 * @returns the posted message, or why there is none.
 * @throws what discord.js throws for anything that is not a refusal of Discord's.
 */
export async function postReply(
  interaction: MessageComponentInteraction,
  payload: Pick<MessageCreateOptions, 'embeds' | 'components' | 'files'>,
  inReplyTo: string,
): Promise<Message | PostRefusal> {
  const lacking = lackingFor(interaction, payload);
  if (lacking.length > 0) return { lacking };
  if (!interaction.channel?.isSendable()) return 'refused';
  try {
    return await interaction.channel.send({
      ...payload,
      reply: { messageReference: inReplyTo, failIfNotExists: true },
      // Within minutes, Discord returns the message that was posted first.
      nonce: `p${inReplyTo}`,
      enforceNonce: true,
    });
  } catch (error) {
    return refusalOf(error);
  }
}

/** Discord tells with every press what the bot may do there. */
function lackingFor(
  { appPermissions, channel }: MessageComponentInteraction,
  { files = [] }: Pick<MessageCreateOptions, 'files'>,
): Permission[] {
  const needed: Permission[] = [
    'ViewChannel',
    channel?.isThread() ? 'SendMessagesInThreads' : 'SendMessages',
    'EmbedLinks',
    'ReadMessageHistory',
    ...(files.length > 0 ? (['AttachFiles'] as const) : []),
  ];
  return needed.filter((permission) => !appPermissions.has(PermissionFlagsBits[permission]));
}

/** @throws the error itself where it is a fault. */
function refusalOf(error: unknown): PostRefusal {
  if (!isHarmless(error)) throw error;
  if (isReplyToNothing(error)) return 'gone';
  switch (error.code) {
    case RESTJSONErrorCodes.ThreadLocked:
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
      return 'closed';
    default:
      return 'refused';
  }
}
