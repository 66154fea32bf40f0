import { html, nothing, type TemplateResult } from 'lit';
import { askHint } from '../actions.ts';
import { channelLabel, isForum } from '../names.ts';
import type { Page } from '../state.ts';
import { wordsIn } from '../words.ts';

/** Where bots are made. Source: https://discord.com/developers/docs/quick-start/getting-started */
const PORTAL = 'https://discord.com/developers/applications';

/** What an empty channel offers: first questions, all others, and the way to a real server. */
export function welcomeView(page: Page): TemplateResult | typeof nothing {
  const { state } = page;
  if (!state.loaded || state.messages.length > 0) return nothing;
  const words = wordsIn(state);
  const hints = isForum(state, state.channelId) ? [] : state.world.hints[state.language];
  return html`<div class="welcome">
    <h2>${words.empty(channelLabel(state, state.channelId))}</h2>
    ${hints.length > 0 ? html`<p>${words.tryAsking}</p>` : nothing} ${questionsView(page, hints)}
    ${hints.length > 0 ? allQuestionsView(page) : nothing} ${realServerView(page)}
  </div>`;
}

function questionsView(page: Page, questions: readonly string[]): TemplateResult {
  return html`<ul class="hints">
    ${questions.map((question) => html`<li><button type="button" class="hint" @click=${() => askHint(page, question)}>${question}</button></li>`)}
  </ul>`;
}

function allQuestionsView(page: Page): TemplateResult | typeof nothing {
  const words = wordsIn(page.state);
  const titles = page.state.world.titles[page.state.language];
  if (titles.length === 0) return nothing;
  return html`<details>
    <summary>${words.allAnswers} (${titles.length})</summary>
    ${questionsView(page, titles)}
    <p><a href="/gallery">${words.openGallery}</a></p>
  </details>`;
}

function realServerView({ state }: Page): TemplateResult {
  const words = wordsIn(state);
  return html`<details>
    <summary>${words.realServer}</summary>
    <ol class="steps">
      ${words.realServerSteps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p><a href=${PORTAL} target="_blank" rel="noopener noreferrer">${words.portal} ↗</a></p>
  </details>`;
}
