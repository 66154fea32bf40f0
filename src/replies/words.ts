import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../knowledge/language.ts';
import { findLocaleMistakes } from './locale-mistakes.ts';
import { LOCALES, type Locale } from './locales.ts';

/** The names of the files in `locales/<language>`, without `.json`. */
export type Namespace = keyof Locale;

/** The permissions of Discord's that there are words for. */
export type Permissions = Locale['errors']['permissions'];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'replies';
    resources: Locale;
    strictKeyChecks: true;
  }
}

/** Says something in one language: `say('replies:no-answer.unknown', { name })`. Keys are typed. */
export type Say = TFunction<['replies', ...Namespace[]]>;

/** Gives the words of a language. */
export type Words = (language: Language) => Say;

/**
 * Makes the bot's own words ready. Nothing is escaped, since each medium escapes what it renders.
 * @param locales the words of every language; only tests give others than the project's own.
 * @returns for a language, the function that says things in it; that one throws on an unknown key and on a
 *   variable left out, because both are faults of the program.
 * @throws Error listing every word that is missing, empty or at odds with the other language, by file.
 */
export function createWords(locales: Readonly<Record<Language, object>> = LOCALES): Words {
  const mistakes = findLocaleMistakes(locales);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const i18n = createInstance();
  void i18n.init({
    resources: { id: { ...locales.id }, en: { ...locales.en } },
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: refuseKey,
    missingInterpolationHandler: refuseVariable,
  });
  return (language) => i18n.getFixedT(language);
}

function refuseKey(key: string): never {
  throw new Error(`No words under "${key}": add the key to every language in locales/.`);
}

function refuseVariable(text: string, match: RegExpExecArray): never {
  throw new Error(`"${text}" was said without a value for ${match[0]}: give one.`);
}
