import type { APIMessage } from 'discord-api-types/v10';
import { isSameDay } from './time.ts';
import { type PageLanguage, wordsIn } from './words.ts';

/** @returns when a message was written, as Discord shows it beside the name. */
export function messageTime(message: APIMessage, language: PageLanguage): string {
  return momentText(message.timestamp, language);
}

/** @param timestamp as Discord writes it. @returns the moment as Discord shows it, today's without the date. */
export function momentText(timestamp: string, language: PageLanguage): string {
  const moment = new Date(timestamp);
  if (isSameDay(moment.getTime(), Date.now()))
    return wordsIn({ language }).today(FORMATS[language].short.format(moment));
  return FORMATS[language].full.format(moment);
}

/** @returns the time of day at which a message was written. */
export function shortTime(message: APIMessage, language: PageLanguage): string {
  return FORMATS[language].short.format(new Date(message.timestamp));
}

// Made once: a formatter takes longer to make than all else that a message in view needs.
const FORMATS = { id: formatsFor('id'), en: formatsFor('en') } as const;

function formatsFor(language: PageLanguage) {
  return {
    short: new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
    full: new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }),
  };
}
