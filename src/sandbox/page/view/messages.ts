import { type APIMessage, MessageType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { dropNotice, moveWindow, showNewest } from '../actions.ts';
import { channelLabel, displayName, userById } from '../names.ts';
import type { Notice, Page } from '../state.ts';
import { messagesIn } from '../window.ts';
import { wordsIn } from '../words.ts';
import { icon } from './icons.ts';
import { messageView } from './message.ts';
import { welcomeView } from './welcome.ts';

/** Milliseconds within which messages of one author stand under one name. */
const JOIN_MS = 7 * 60_000;

/** The messages of the channel, what the page itself has to say, and who is typing. */
export function messagesView(page: Page): TemplateResult {
  const { state } = page;
  const { messages, window, me, channelId, notices, loaded, select, busy, menuFor, commands } = state;
  const label = wordsIn(page.state).messagesOf(channelLabel(page.state, channelId));
  const { world, language, light } = state;
  const parts = [messages, window, me, channelId, notices, loaded, select, busy, menuFor, commands];
  const onScroll = (event: Event) => moveWindow(page, event.currentTarget as Element);
  return html`<div class="messages" role="log" tabindex="0" aria-label=${label} @scroll=${onScroll}>
      ${guard([...parts, world, language, light], () => listView(page))}
    </div>
 ${window.skipped > 0 ? newestView(page) : nothing}
    <p class="typing" aria-live="polite">${typingText(page)}</p>`;
}

function newestView(page: Page): TemplateResult {
  const words = wordsIn(page.state);
  return html`<button type="button" class="newest" @click=${() => showNewest(page)}>${words.newest}</button>`;
}

function listView(page: Page): unknown {
  const { messages, window, channelId, notices } = page.state;
  const inPage = messagesIn(messages, window);
  const here = notices.filter((notice) => notice.channelId === channelId);
  // The components take the light theme over only once, when they are made.
  return keyed(
    page.state.light,
    html`<discord-messages no-background ?light-theme=${page.state.light}>
    ${welcomeView(page)}
    ${repeat(
      inPage,
      ({ id }) => id,
      (message, index) => messageView(page, message, joins(inPage[index - 1], message)),
    )}
    ${here.map((notice) => noticeView(page, notice))}
  </discord-messages>`,
  );
}

function joins(before: APIMessage | undefined, message: APIMessage): boolean {
  const isPlain = message.type === MessageType.Default && before?.author.id === message.author.id;
  return isPlain && Date.parse(message.timestamp) - Date.parse(before.timestamp) < JOIN_MS;
}

function noticeView(page: Page, { id, text }: Notice): TemplateResult {
  const words = wordsIn(page.state);
  return html`<div class="notice" role="alert">
    ${icon('warning')} ${text}
    <button type="button" class="link" @click=${() => dropNotice(page, id)}>${words.dismiss}</button>
  </div>`;
}

function typingText({ state }: Page): string {
  const names = [...state.typing.keys()].flatMap((id) => userById(state, id) ?? []).map(displayName);
  return names.length === 0 ? '' : wordsIn(state).typing(names.join(', '));
}
