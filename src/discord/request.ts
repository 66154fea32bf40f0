import { type Interaction, type Message, PermissionsBitField } from 'discord.js';
import type { Audience } from './audience/audience.ts';
import { languageOf } from './audience/reply-language.ts';
import type { MessageAt, Request } from './command.ts';
import type { Conversations } from './memory/conversations.ts';
import { unescapeMarkdown } from './render/markdown.ts';

/**
 * Tells a command who asks what, from where.
 * @param audience who will read the reply.
 * @param languageThere for a button or select, the language of those who read the message that it stands on.
 */
export function requestOf(
  interaction: Interaction,
  { visibility, alone, language, channelLanguage, followedLanguage, mayPost }: Audience,
  conversations: Conversations,
  languageThere = language,
): Request {
  const { id, user, guild, guildId, channelId, memberPermissions } = interaction;
  const place = { channelId: channelId ?? '', userId: user.id };
  return {
    id,
    language,
    languageThere,
    channelLanguage,
    followedLanguage,
    mayPost,
    namesLanguage: languageOf(interaction.locale) ?? 'en',
    userId: user.id,
    guildId: guildId ?? undefined,
    channelId: place.channelId,
    options: optionsOf(interaction),
    values: interaction.isAnySelectMenu() ? interaction.values : [],
    message: messageOf(interaction),
    alone,
    botIsMember: interaction.inCachedGuild(),
    // In an outage Discord does not tell a server's channels.
    hasChannel: (channel) => guild !== null && (!guild.available || guild.channels.cache.has(channel)),
    may: (permission) => memberPermissions?.has(PermissionsBitField.Flags[permission]) ?? false,
    previous: visibility === 'public' ? conversations.last(place) : undefined,
  };
}

/** What was given for each option, by its English name. */
export function optionsOf(interaction: Interaction): Request['options'] {
  const isCommand = interaction.isChatInputCommand() || interaction.isAutocomplete();
  const given = isCommand ? interaction.options.data : [];
  return new Map(given.map(({ name, value }) => [name, String(value ?? '')]));
}

function messageOf(interaction: Interaction): MessageAt | undefined {
  if (interaction.isMessageContextMenuCommand()) return messageAt(interaction.targetMessage);
  if (interaction.isMessageComponent()) return messageAt(interaction.message);
  return interaction.isModalSubmit() && interaction.message ? messageAt(interaction.message) : undefined;
}

function messageAt({ id, content, embeds }: Message): MessageAt {
  const titles = embeds.flatMap(({ title }) => (title ? [unescapeMarkdown(title)] : []));
  return { id, text: content, titles };
}
