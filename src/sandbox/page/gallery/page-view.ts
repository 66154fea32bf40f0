import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dialogView } from '../view/dialog.ts';
import { icon } from '../view/icons.ts';
import { preferencesView } from '../view/preferences.ts';
import { problemsView } from '../view/problems.ts';
import { wordsIn } from '../words.ts';
import { entryView } from './entry-view.ts';
import { type Gallery, matchingEntries } from './state.ts';

/** The whole gallery. */
export function galleryView(gallery: Gallery): TemplateResult {
  const { state } = gallery;
  const { entries, problems, stale, restart } = state.gallery;
  const words = wordsIn(state);
  const matching = matchingEntries(entries, state.filter);
  return html`<div class="gallery-page">
      ${headerView(gallery, matching.length)}
      <main>
        <p class="intro">${words.galleryIntro(entries.length)}</p>
        ${problemsView(problems, state.language)} ${stale ? noteView(words.stale) : nothing} ${restart ? noteView(words.restart) : nothing}
        ${repeat(
          matching,
          ({ id }) => id,
          (entry) => entryView(state, entry),
        )}
      </main>
    </div>
    ${state.settings ? settingsView(gallery) : nothing}`;
}

function headerView(gallery: Gallery, found: number): TemplateResult {
  const { state } = gallery;
  const words = wordsIn(state);
  const type = (event: Event) => gallery.set({ filter: (event.target as HTMLInputElement).value });
  return html`<header>
    <h1>${words.gallery}</h1>
    <a href="/" class="to-chat">${words.toChat}</a>
    <div role="search" class="filter">
      <input type="search" placeholder=${words.filter} aria-label=${words.filter} .value=${state.filter} @input=${type} />
      <span role="status">${state.filter ? words.found(found) : ''}</span>
    </div>
    <button type="button" class="icon end" aria-label=${words.settings} title=${words.settings} @click=${() => gallery.set({ settings: true })}>${icon('gear')}</button>
  </header>`;
}

function noteView(text: string): TemplateResult {
  return html`<p class="note" role="status">${icon('warning')} ${text}</p>`;
}

function settingsView(gallery: Gallery): TemplateResult {
  const words = wordsIn(gallery.state);
  return dialogView(
    { title: words.settings, close: words.close },
    html`<div class="panel-body">${preferencesView(gallery.state, (change) => gallery.set(change))}</div>`,
    () => gallery.set({ settings: false }),
  );
}
