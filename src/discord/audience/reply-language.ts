import type { Language } from '../../knowledge/language.ts';

/** What is known of those who will read a reply; Discord's locales are such as `id`, `en-US`, `ja`. */
export interface Readers {
  /** The language that the question itself is written in, if that can be told. */
  readonly asked?: Language | undefined;
  /** Whether only the person who asked can read the reply: an ephemeral reply, or a private channel with the bot. */
  readonly alone: boolean;
  /** The language that the person has chosen for private replies. */
  readonly personChoice?: Language | undefined;
  /** The Discord locale of the person who asked. */
  readonly personLocale?: string | null | undefined;
  /** The language that was set for the channel, or else for the server. */
  readonly setting?: Language | undefined;
  /** The Discord locale of the server. */
  readonly guildLocale?: string | null | undefined;
}

/**
 * Decides the language of a reply by who reads it: the question's own language; else in private the person's
 * choice, then their locale; else in public what is set, then the server's locale. A public reply never depends on
 * the person, whose locale is private.
 * @param fallback the language where nothing tells it.
 */
export function replyLanguage(readers: Readers, fallback: Language): Language {
  const { asked, alone, personChoice, personLocale, setting, guildLocale } = readers;
  const ofReaders = alone ? (personChoice ?? languageOf(personLocale)) : (setting ?? languageOf(guildLocale));
  return asked ?? ofReaders ?? fallback;
}

/** @returns the language of a Discord locale; undefined for one that the bot does not write. */
export function languageOf(locale: string | null | undefined): Language | undefined {
  if (locale === 'id') return 'id';
  return locale?.startsWith('en') ? 'en' : undefined;
}
