import { html, type TemplateResult } from 'lit';
import { type Preferences, THEMES } from '../look.ts';
import { savePreferences } from '../preferences.ts';
import { type PageLanguage, wordsIn } from '../words.ts';

/** Where the look and the language of the page are chosen. @param changed takes what is new. */
export function preferencesView(
  { theme, language }: Preferences,
  changed: (change: Partial<Preferences>) => void,
): TemplateResult {
  const words = wordsIn({ language });
  const change = (to: Partial<Preferences>) => {
    savePreferences(to);
    changed(to);
  };
  const languages: readonly PageLanguage[] = ['id', 'en'];
  return html`<fieldset class="choice">
      <legend>${words.theme}</legend>
      ${THEMES.map((name) => radio('theme', words.themes[name], name === theme, () => change({ theme: name })))}
    </fieldset>
    <fieldset class="choice">
      <legend>${words.pageLanguage}</legend>
      ${languages.map((name) => radio('language', words.languages[name], name === language, () => change({ language: name })))}
    </fieldset>`;
}

function radio(group: string, label: string, isChosen: boolean, choose: () => void): TemplateResult {
  return html`<label class="radio"><input type="radio" name=${group} .checked=${isChosen} @change=${choose} /> ${label}</label>`;
}
