import { type APIMessage, MessageType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { askHint, dropNotice, moveWindow, showNewest } from '../actions.ts';
import { channelLabel, displayName, isForum, userById } from '../names.ts';
import type { Notice, Page } from '../state.ts';
import { messagesIn } from '../window.ts';
import { pageLanguage, wordsFor } from '../words.ts';
import { icon } from './icons.ts';
import { messageView } from './message.ts';

/** Milliseconds within which messages of one author stand under one name. */
const JOIN_MS = 7 * 60_000;

/** The messages of the channel, what the page itself has to say, and who is typing. */
export function messagesView(page: Page): TemplateResult {
  const { messages, window, me, channelId, notices, loaded, select, busy, menuFor, commands } = page.state;
  const label = wordsFor(me.locale).messagesOf(channelLabel(page.state, channelId));
  const parts = [messages, window, me, channelId, notices, loaded, select, busy, menuFor, commands];
  const onScroll = (event: Event) => moveWindow(page, event.currentTarget as Element);
  return html`<div class="messages" role="log" tabindex="0" aria-label=${label} @scroll=${onScroll}>
      ${guard(parts, () => listView(page))}
    </div>
 ${window.skipped > 0 ? newestView(page) : nothing}
    <p class="typing" aria-live="polite">${typingText(page)}</p>`;
}

function newestView(page: Page): TemplateResult {
  const words = wordsFor(page.state.me.locale);
  return html`<button type="button" class="newest" @click=${() => showNewest(page)}>${words.newest}</button>`;
}

function listView(page: Page): TemplateResult {
  const { messages, window, channelId, notices } = page.state;
  const inPage = messagesIn(messages, window);
  const here = notices.filter((notice) => notice.channelId === channelId);
  return html`<discord-messages no-background>
    ${welcomeView(page)}
    ${repeat(
      inPage,
      ({ id }) => id,
      (message, index) => messageView(page, message, joins(inPage[index - 1], message)),
    )}
    ${here.map((notice) => noticeView(page, notice))}
  </discord-messages>`;
}

function joins(before: APIMessage | undefined, message: APIMessage): boolean {
  const isPlain = message.type === MessageType.Default && before?.author.id === message.author.id;
  return isPlain && Date.parse(message.timestamp) - Date.parse(before.timestamp) < JOIN_MS;
}

function welcomeView(page: Page): TemplateResult | typeof nothing {
  const { state } = page;
  if (!state.loaded || state.messages.length > 0) return nothing;
  const words = wordsFor(state.me.locale);
  const hints = isForum(state, state.channelId) ? [] : state.world.hints[pageLanguage(state.me.locale)];
  return html`<div class="welcome">
    <h2>${words.empty(channelLabel(state, state.channelId))}</h2>
    ${hints.length > 0 ? html`<p>${words.tryAsking}</p>` : nothing}
    <ul>
      ${hints.map((hint) => html`<li><button type="button" class="hint" @click=${() => askHint(page, hint)}>${hint}</button></li>`)}
    </ul>
  </div>`;
}

function noticeView(page: Page, { id, text }: Notice): TemplateResult {
  const words = wordsFor(page.state.me.locale);
  return html`<div class="notice" role="alert">
    ${icon('warning')} ${text}
    <button type="button" class="link" @click=${() => dropNotice(page, id)}>${words.dismiss}</button>
  </div>`;
}

function typingText({ state }: Page): string {
  const names = [...state.typing.keys()].flatMap((id) => userById(state, id) ?? []).map(displayName);
  return names.length === 0 ? '' : wordsFor(state.me.locale).typing(names.join(', '));
}
