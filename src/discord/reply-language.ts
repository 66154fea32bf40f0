import type { Language } from '../knowledge/language.ts';

/** What is known of those who will read a reply; Discord's locales are such as `id`, `en-US`, `ja`. */
export interface Readers {
  /** The language that the question itself is written in, if that can be told. */
  readonly asked?: Language | undefined;
  /** Whether only the person who asked can read the reply: an ephemeral reply, or a private channel with the bot. */
  readonly alone: boolean;
  /** The Discord locale of the person who asked. */
  readonly personLocale?: string | null | undefined;
  /** The Discord locale of the server. */
  readonly guildLocale?: string | null | undefined;
}

/**
 * Decides the language of a reply by who reads it: the question's own language; else in private the person's
 * locale; else in public the server's. A public reply never depends on the person's locale, which is private.
 * @param fallback the language where nothing tells it.
 */
export function replyLanguage(readers: Readers, fallback: Language): Language {
  const locale = readers.alone ? readers.personLocale : readers.guildLocale;
  return readers.asked ?? languageOf(locale) ?? fallback;
}

/** @returns the language of a Discord locale; undefined for one that the bot does not write. */
export function languageOf(locale: string | null | undefined): Language | undefined {
  if (locale === 'id') return 'id';
  return locale?.startsWith('en') ? 'en' : undefined;
}
