import { type BaseInteraction, InteractionContextType } from 'discord.js';
import type { Language } from '../../knowledge/language.ts';
import type { ServerSettings } from '../../store/store.ts';
import type { Visibility } from '../command.ts';
import type { Preferences } from './preferences.ts';
import { replyLanguage } from './reply-language.ts';

/** Who will read a reply, and in which language it is for them where no question tells it. */
export interface Audience {
  readonly visibility: Visibility;
  /** Whether only the person who asked will read it. */
  readonly alone: boolean;
  readonly language: Language;
  /** The language for all who read the channel, which is the person alone in private messages with the bot. */
  readonly channelLanguage: Language;
  /** The language of private replies to this person as long as none is chosen. */
  readonly followedLanguage: Language;
  /** Whether the bot is a member here and may say something for everybody to see, and the person may as well. */
  readonly mayPost: boolean;
}

/** What an audience is told with. */
export interface AudienceParts {
  readonly preferences: Preferences;
  readonly defaultLanguage: Language;
}

/** A channel, and the one that it is a thread or post of. */
export interface ChannelAt {
  readonly id: string;
  readonly parentId?: string | null | undefined;
}

/** Whether the interaction took place in private messages with the bot. */
export function isDirect({ guildId, context }: BaseInteraction): boolean {
  return guildId === null && context !== InteractionContextType.PrivateChannel;
}

/** Tells who will read the reply to an interaction. @param wanted who is to read it if the server has nothing against. */
export async function audienceOf(
  interaction: BaseInteraction,
  wanted: Visibility,
  { preferences, defaultLanguage }: AudienceParts,
): Promise<Audience> {
  const { user, guildId, locale: personLocale, guildLocale } = interaction;
  const channel = channelOf(interaction);
  const [settings, personChoice] = await Promise.all([
    preferences.settings(guildId),
    preferences.language(user.id),
  ]);
  const mayBePublic = mayAnswerIn(channel, settings);
  const visibility = wanted === 'public' && mayBePublic ? 'public' : 'private';
  const alone = visibility === 'private' || isDirect(interaction);
  const readers = { personChoice, personLocale, setting: settingOf(channel, settings), guildLocale };
  const languageOfThose = (alone: boolean) => replyLanguage({ ...readers, alone }, defaultLanguage);
  return {
    visibility,
    alone,
    language: languageOfThose(alone),
    channelLanguage: languageOfThose(isDirect(interaction)),
    followedLanguage: replyLanguage({ alone: true, personLocale }, defaultLanguage),
    mayPost: mayBePublic && interaction.inCachedGuild() && mayWrite(interaction),
  };
}

/** The menu of a message is there for those, too, who may only read. */
function mayWrite({ channel, memberPermissions }: BaseInteraction): boolean {
  return memberPermissions?.has(channel?.isThread() ? 'SendMessagesInThreads' : 'SendMessages') ?? false;
}

/** Whether the bot may answer for everybody to see in a channel; its threads and posts are part of it. */
export function mayAnswerIn({ id, parentId }: ChannelAt, { publicChannels }: ServerSettings): boolean {
  if (publicChannels.length === 0) return true;
  return publicChannels.includes(id) || (typeof parentId === 'string' && publicChannels.includes(parentId));
}

/** The language that was set for a channel, for the one that it is part of, or for the server. */
export function settingOf(
  { id, parentId }: ChannelAt,
  { channelLanguages, language }: ServerSettings,
): Language | undefined {
  return channelLanguages.get(id) ?? channelLanguages.get(parentId ?? '') ?? language;
}

function channelOf({ channel, channelId }: BaseInteraction): ChannelAt {
  const parentId = channel?.isThread() ? channel.parentId : undefined;
  return { id: channelId ?? '', parentId };
}
