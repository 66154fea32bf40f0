import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { Words } from './words/words.ts';

const WORDS = { id, en } as const;

/** The languages that the page is written in. */
export type PageLanguage = keyof typeof WORDS;

/** @param locale of a browser or of Discord, such as `id-ID`; anything but Indonesian reads English. */
export function pageLanguage(locale: string): PageLanguage {
  return locale.toLowerCase().split('-')[0] === 'id' ? 'id' : 'en';
}

/** @returns the page's words in the language that it is read in. */
export function wordsIn({ language }: { readonly language: PageLanguage }): Words {
  return WORDS[language];
}
