import type { APIMessage } from 'discord-api-types/v10';
import { isSameDay } from './time.ts';
import { wordsFor } from './words.ts';

/** @returns when a message was written, as Discord shows it beside the name. */
export function messageTime(message: APIMessage, locale: string): string {
  const moment = new Date(message.timestamp);
  const time = shortTime(message, locale);
  if (isSameDay(moment.getTime(), Date.now())) return wordsFor(locale).today(time);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

/** @returns the time of day at which a message was written. */
export function shortTime(message: APIMessage, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(message.timestamp));
}
