import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { GalleryContent, GalleryEntry } from '../protocol.ts';
import { wordsIn } from '../words.ts';
import { proofView } from './proof-view.ts';
import type { GalleryState } from './state.ts';

const LANGUAGES = ['id', 'en'] as const;

/** One answer: where it stands, and in each language how it looks and how people ask for it. */
export function entryView(state: GalleryState, entry: GalleryEntry): TemplateResult {
  const { id } = entry;
  const { title } = entry.in[state.language];
  const words = wordsIn(state);
  return html`<article class="entry" id=${id} aria-labelledby="title-${id}">
    ${guard([entry, state.language, state.light, state.near.has(id)], () => [
      html`<h2 id="title-${id}"><a href="#${id}" aria-label=${words.linkTo(title)}>#</a> ${title} <code>${id}</code></h2>`,
      placeView(state, entry),
      ...LANGUAGES.map((language) => languageView(state, entry, language)),
    ])}
  </article>`;
}

function placeView(state: GalleryState, { section, file, line, editor }: GalleryEntry): TemplateResult {
  const words = wordsIn(state);
  return html`<dl class="place">
    <div><dt>${words.source}</dt><dd>${section}</dd></div>
    <div><dt>${words.file}</dt><dd><a href=${editor}>${file}:${line}</a></dd></div>
  </dl>`;
}

function languageView(state: GalleryState, entry: GalleryEntry, language: 'id' | 'en'): TemplateResult {
  const words = wordsIn(state);
  const content = entry.in[language];
  const proof = state.near.has(entry.id)
    ? proofView(state, language, entry.id, content)
    : html`<div class="undrawn"></div>`;
  return html`<section lang=${language} aria-label=${words.languages[language]}>
    <h3 lang=${state.language}>${words.languages[language]}</h3>
    <div class="proofs">
      <figure class="phone">
        <figcaption lang=${state.language}>${words.phone}</figcaption>
        ${proof}
      </figure>
      <figure class="desktop">
        <figcaption lang=${state.language}>${words.desktop}</figcaption>
        ${proof}
      </figure>
    </div>
    ${phrasingsView(state, content)}
  </section>`;
}

function phrasingsView(state: GalleryState, { phrasings }: GalleryContent): TemplateResult {
  return html`<details>
    <summary lang=${state.language}>${wordsIn(state).phrasings(phrasings.length)}</summary>
    <ul class="phrasings">
      ${phrasings.map((phrasing) => html`<li>${phrasing}</li>`)}
    </ul>
  </details>`;
}
