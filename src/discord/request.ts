import { type BaseInteraction, type Interaction, InteractionContextType } from 'discord.js';
import type { Language } from '../knowledge/language.ts';
import type { Command, Request } from './command.ts';
import type { Conversations } from './conversations.ts';
import { languageOf, replyLanguage } from './reply-language.ts';

/** What a request is made with, besides the interaction. */
export interface RequestContext {
  readonly conversations: Conversations;
  readonly defaultLanguage: Language;
}

/** Whether the interaction took place in private messages with the bot. */
export function isDirect({ guildId, context }: BaseInteraction): boolean {
  return guildId === null && context !== InteractionContextType.PrivateChannel;
}

/** The language of a reply to an interaction where no question tells it. */
export function languageFor(
  interaction: BaseInteraction,
  visibility: Command['visibility'],
  fallback: Language,
): Language {
  const alone = visibility === 'private' || isDirect(interaction);
  const { locale: personLocale, guildLocale } = interaction;
  return replyLanguage({ alone, personLocale, guildLocale }, fallback);
}

/**
 * Tells a command who asks what, from where.
 * @param visibility who will read the reply.
 */
export function requestOf(
  interaction: Interaction,
  visibility: Command['visibility'],
  { conversations, defaultLanguage }: RequestContext,
): Request {
  const place = { channelId: interaction.channelId ?? '', userId: interaction.user.id };
  const isCommand = interaction.isChatInputCommand() || interaction.isAutocomplete();
  const given = isCommand ? interaction.options.data : [];
  return {
    language: languageFor(interaction, visibility, defaultLanguage),
    namesLanguage: languageOf(interaction.locale) ?? 'en',
    userId: interaction.user.id,
    options: new Map(given.map(({ name, value }) => [name, String(value ?? '')])),
    target: interaction.isMessageContextMenuCommand() ? interaction.targetMessage.content : undefined,
    previous: visibility === 'public' ? conversations.last(place) : undefined,
  };
}
