import type { Message } from 'discord.js';
import type { Language } from '../../knowledge/language.ts';
import type { ServerSettings } from '../../store/store.ts';
import { type ChannelAt, mayAnswerIn, settingOf } from '../audience/audience.ts';
import { replyLanguage } from '../audience/reply-language.ts';
import type { BotContext } from '../bot-context.ts';

/** Where a question was asked, and what that means for its answer. */
export interface Place {
  readonly settings: ServerSettings;
  /** Whether everybody there may read an answer; in private messages that is the person alone. */
  readonly mayAnswer: boolean;
  /** The language for those who read the channel, where the question does not tell it. */
  readonly language: Language;
  /** The same for the person alone; Discord does not tell their locale with a message. */
  readonly privateLanguage: Language;
}

/** The channel of a message, as settings know it. */
export function channelOf({ channel, channelId }: Message): ChannelAt {
  return { id: channelId, parentId: channel.isThread() ? channel.parentId : undefined };
}

/** Tells what is set where a message was written. It never fails, see `Preferences`. */
export async function placeOf(
  message: Message,
  { preferences, defaultLanguage }: BotContext,
): Promise<Place> {
  const { guild, author } = message;
  const at = channelOf(message);
  const [settings, personChoice] = await Promise.all([
    preferences.settings(guild?.id),
    preferences.language(author.id),
  ]);
  const setting = settingOf(at, settings);
  const guildLocale = guild?.preferredLocale;
  const language = replyLanguage({ alone: false, setting, guildLocale }, defaultLanguage);
  const privateLanguage = replyLanguage({ alone: true, personChoice }, language);
  return {
    settings,
    mayAnswer: mayAnswerIn(at, settings),
    language: guild === null ? privateLanguage : language,
    privateLanguage,
  };
}
