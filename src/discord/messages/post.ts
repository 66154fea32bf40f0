import {
  type Client,
  type MessageCreateOptions,
  type MessageEditOptions,
  Routes,
  type SendableChannels,
} from 'discord.js';
import type { BotContext } from '../bot-context.ts';
import type { Shown } from '../command.ts';
import { payloadOf } from '../deliver/deliver.ts';
import { isHarmless } from '../deliver/harmless.ts';
import { sendLate } from '../deliver/late-picture.ts';
import type { Given } from './given.ts';

/** One answer on its way into a channel. */
export interface Post {
  /** The id of the question. */
  readonly questionId: string;
  readonly askerId: string;
  /** When the question was changed last, in milliseconds since 1970; null: never. */
  readonly editedAt: number | null;
  readonly shown: Shown;
  /** A line above the answer. */
  readonly content?: string;
  readonly mayAttach: boolean;
  /** Whether it points to the question. */
  readonly refers: boolean;
  readonly isPrivate: boolean;
}

/**
 * Puts an answer into a channel, in place of an earlier one of the same channel; follow-ups there can lean on it.
 * @returns where it is now.
 * @throws DiscordAPIError if Discord refuses it.
 */
export async function post(
  channel: SendableChannels,
  what: Post,
  earlier: Given | undefined,
  context: BotContext,
): Promise<Given> {
  const { shown, askerId, content = '', mayAttach } = what;
  const { files, ...payload } = payloadOf(shown, { askerId, command: '', ephemeral: false }, context);
  const wanted = mayAttach ? shown.reply.picture : undefined;
  const picture = wanted && (await context.pictures.take(wanted));
  const message = {
    ...payload,
    content,
    files: mayAttach ? [...files, ...(picture?.now ? [picture.now] : [])] : [],
  };
  // Before it is sent, since people may go on as soon as they see it.
  const { turn } = shown;
  if (turn) context.services().conversations.remember({ channelId: channel.id, userId: askerId }, turn);
  const messageId = earlier?.messageId ?? (await send(channel, message, what));
  // Without an empty list of attachments a change would keep the picture of what was shown before.
  if (earlier) await channel.messages.edit(messageId, { ...message, attachments: [] });
  await sendLate(picture?.later, (late) => channel.messages.edit(messageId, { files: [late] }), context.log);
  return { channelId: channel.id, messageId, isPrivate: what.isPrivate };
}

async function send(
  channel: SendableChannels,
  message: MessageCreateOptions & MessageEditOptions,
  { questionId, refers, editedAt }: Post,
): Promise<string> {
  const sent = await channel.send({
    ...message,
    ...(refers ? { reply: { messageReference: questionId, failIfNotExists: true } } : {}),
    // Should the request have to be repeated, Discord returns the message that it made the first time.
    nonce: questionId,
    enforceNonce: true,
  });
  // What is older than the change of its question was written by the process before this one.
  const isOld = editedAt !== null && sent.createdTimestamp < editedAt;
  if (isOld) await channel.messages.edit(sent.id, { ...message, attachments: [] });
  return sent.id;
}

/** Takes an answer away. @throws DiscordAPIError if Discord refuses it; not where it is gone already. */
export async function takeBack(
  { channelId, messageId }: Given,
  client: Client,
  { log }: BotContext,
): Promise<void> {
  try {
    await client.rest.delete(Routes.channelMessage(channelId, messageId));
  } catch (error) {
    if (!isHarmless(error)) throw error;
    log.debug('an answer could not be taken away', { error });
  }
}
