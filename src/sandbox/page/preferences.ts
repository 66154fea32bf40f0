import { type Preferences, THEMES } from './look.ts';
import { pageLanguage } from './words.ts';

const THEME = 'theme';
const LANGUAGE = 'language';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

/** Reads what was chosen here before; what was not follows the device. */
export function readPreferences(): Preferences {
  const theme = THEMES.find((name) => name === localStorage.getItem(THEME)) ?? 'system';
  const language = pageLanguage(localStorage.getItem(LANGUAGE) ?? navigator.language);
  return { theme, language };
}

/** Remembers what was chosen. */
export function savePreferences({ theme, language }: Partial<Preferences>): void {
  if (theme !== undefined) localStorage.setItem(THEME, theme);
  if (language !== undefined) localStorage.setItem(LANGUAGE, language);
}

/** @returns whether the page is light. */
export function isLight({ theme }: Preferences): boolean {
  return theme === 'system' ? prefersLight.matches : theme === 'light';
}

/** Gives the document the chosen language and look; the style does the rest. */
export function applyPreferences(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  document.documentElement.lang = preferences.language;
  dataset.theme = isLight(preferences) ? 'light' : 'dark';
}

/** Tells when the device changes its look, or another window of this page the preferences. */
export function onPreferencesChange(changed: () => void): void {
  prefersLight.addEventListener('change', changed);
  addEventListener('storage', changed);
}
