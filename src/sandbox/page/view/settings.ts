import { Locale } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import { interact } from '../actions.ts';
import { displayName } from '../names.ts';
import type { Page } from '../state.ts';
import { wordsIn } from '../words.ts';
import { dialogView } from './dialog.ts';
import { preferencesView } from './preferences.ts';

/** Where the page's look and language are chosen, and the languages of the person and of the server. */
export function settingsView(page: Page): TemplateResult {
  const { me, world } = page.state;
  const words = wordsIn(page.state);
  const { guild } = world;
  const person = localeView(
    page,
    words.personLocale(displayName(me.user)),
    words.personLocaleHelp,
    me.locale,
    (locale) => interact(page, { do: 'locale', locale }),
  );
  const server = localeView(
    page,
    words.guildLocale(guild.name),
    words.guildLocaleHelp,
    guild.locale,
    (locale) => interact(page, { do: 'guildLocale', locale }),
  );
  return dialogView(
    { title: words.settings, close: words.close },
    html`<div class="panel-body">
      ${preferencesView(page.state, (change) => page.set(change))} ${person} ${server}
    </div>`,
    () => page.set({ panel: undefined }),
  );
}

const LOCALES = Object.values(Locale);

function localeView(
  page: Page,
  label: string,
  help: string,
  current: Locale,
  choose: (locale: Locale) => void,
): TemplateResult {
  const names = new Intl.DisplayNames(page.state.language, { type: 'language' });
  const change = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const locale = LOCALES.find((candidate) => candidate === value);
    if (locale) choose(locale);
  };
  return html`<label class="field">
    <span class="field-label">${label}</span>
    <select @change=${change}>
      ${LOCALES.map((locale) => html`<option value=${locale} .selected=${locale === current}>${names.of(locale) ?? locale}</option>`)}
    </select>
    <small class="quiet">${help}</small>
  </label>`;
}
