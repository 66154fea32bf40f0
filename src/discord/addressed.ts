import { type Message, MessageType } from 'discord.js';

/** A message that is meant for the bot. */
export interface Addressed {
  /** What it says, without the mention of the bot; possibly nothing. */
  readonly text: string;
  /** The message of the bot's that it replies to, where it is at hand. */
  readonly repliedTo?: Message | undefined;
}

/**
 * Tells whether a message is meant for the bot: written to it privately, mentioning it, or replying to it.
 * @param botId the bot's own user id.
 * @returns undefined for all other messages, and for those of bots, webhooks, Discord itself, and to everybody.
 */
export function addressed(message: Message, botId: string): Addressed | undefined {
  const isToEverybody = message.inGuild() && message.mentions.everyone;
  if (!isFromPerson(message) || isToEverybody) return undefined;
  const isMentioned = message.mentions.users.has(botId) && mentionOf(botId).test(message.content);
  const isReply = message.mentions.repliedUser?.id === botId;
  const text = message.content.replace(mentionOf(botId, 'g'), ' ').trim();
  if (message.inGuild() && !isMentioned && !(isReply && text)) return undefined;
  return { text, repliedTo: isReply ? repliedMessage(message) : undefined };
}

/** Whether a person wrote a message: not a bot, a webhook or Discord itself. */
export function isFromPerson({ author, webhookId, system, type }: Message): boolean {
  const isWritten = type === MessageType.Default || type === MessageType.Reply;
  return isWritten && !system && webhookId === null && !author.bot && !author.system;
}

function mentionOf(userId: string, flags = ''): RegExp {
  return new RegExp(`<@!?${userId}>`, flags);
}

/** Discord sends the message replied to along, and discord.js puts it into the channel's cache. */
function repliedMessage({ channel, reference }: Message): Message | undefined {
  return reference?.messageId ? channel.messages.cache.get(reference.messageId) : undefined;
}
