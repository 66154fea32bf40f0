import type { PageLanguage } from './words.ts';

/** The looks that can be chosen; `system` follows the device. */
export const THEMES = ['system', 'dark', 'light'] as const;
/** One of the looks. */
export type Theme = (typeof THEMES)[number];

/** How somebody wants the page itself; kept in their browser. */
export interface Preferences {
  readonly theme: Theme;
  readonly language: PageLanguage;
}
