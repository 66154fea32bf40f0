import type { APIMessage } from 'discord-api-types/v10';
import { isSameDay } from './time.ts';
import { type PageLanguage, wordsIn } from './words.ts';

/** @returns when a message was written, as Discord shows it beside the name. */
export function messageTime(message: APIMessage, language: PageLanguage): string {
  const moment = new Date(message.timestamp);
  const time = shortTime(message, language);
  if (isSameDay(moment.getTime(), Date.now())) return wordsIn({ language }).today(time);
  return new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

/** @returns the time of day at which a message was written. */
export function shortTime(message: APIMessage, language: PageLanguage): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(message.timestamp));
}
