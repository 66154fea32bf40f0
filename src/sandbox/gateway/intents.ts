import { type APIMessage, GatewayIntentBits as I } from 'discord-api-types/v10';
import { isDm, type World } from '../world/world.ts';

/** Every intent that Discord knows. */
export const ALL_INTENTS = Object.values(I)
  .filter((value) => typeof value === 'number')
  .reduce((bits, bit) => bits | bit, 0);

/** The intents that the developer portal must allow first. */
export const PRIVILEGED_INTENTS = I.GuildMembers | I.GuildPresences | I.MessageContent;

/** What happens in a channel, for the purpose of intents. */
export type ChannelTopic = 'messages' | 'typing';

/** @returns the intent without which a bot doesn't hear of this (Discord's reference, "List of intents"). */
export function intentFor(world: World, channelId: string, topic: ChannelTopic): number {
  const channel = world.channels.get(channelId);
  const isPrivate = channel !== undefined && isDm(channel);
  if (topic === 'messages') return isPrivate ? I.DirectMessages : I.GuildMessages;
  return isPrivate ? I.DirectMessageTyping : I.GuildMessageTyping;
}

/**
 * A message as a bot with these intents gets it. Without the message content intent everything that people wrote
 * is left out, but for private messages, the bot's own and those that mention it.
 */
export function withoutContent(world: World, message: APIMessage, intents: number): APIMessage {
  if ((intents & I.MessageContent) !== 0 || mayRead(world, message)) return message;
  const { referenced_message: referenced, ...rest } = message;
  const kept = referenced ? { referenced_message: withoutContent(world, referenced, intents) } : {};
  return { ...rest, ...kept, content: '', embeds: [], attachments: [], components: [] };
}

function mayRead(world: World, message: APIMessage): boolean {
  const channel = world.channels.get(message.channel_id);
  const isPrivate = channel !== undefined && isDm(channel);
  const isOwn = message.author.id === world.bot.id;
  return isPrivate || isOwn || message.mentions.some(({ id }) => id === world.bot.id);
}
