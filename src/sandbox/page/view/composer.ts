import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sendText } from '../actions.ts';
import { perform } from '../api.ts';
import { type CommandEntry, chatEntries, matching } from '../commands.ts';
import { channelLabel, displayName, everybody, isForum } from '../names.ts';
import { cleared, type Page } from '../state.ts';
import { wordsIn } from '../words.ts';
import { commandFormView } from './command-form.ts';
import { focusComposer, focusForm } from './focus.ts';
import { icon } from './icons.ts';
import { type Suggestion, steer, suggestionsView } from './suggestions.ts';

/** Where one writes: text with suggestions after `/` and `@`, or the command being filled in. */
export function composerView(page: Page): TemplateResult {
  const { state } = page;
  const words = wordsIn(state);
  if (isForum(state, state.channelId)) return html`<p class="composer-closed">${words.emptyForum}</p>`;
  if (state.form) return html`<div class="composer">${commandFormView(page, state.form)}</div>`;
  const { title, suggestions } = offered(page);
  return html`<div class="composer">
    ${suggestions.length > 0 ? suggestionsView(title, suggestions, state.active) : nothing} ${contextView(page)}
    <form class="writing" @submit=${(event: Event) => onSubmit(page, event)}>${boxView(page, suggestions)}</form>
  </div>`;
}

function boxView(page: Page, suggestions: readonly Suggestion[]): TemplateResult {
  const { text, active, channelId } = page.state;
  const words = wordsIn(page.state);
  const label = words.write(channelLabel(page.state, channelId));
  const isOpen = suggestions.length > 0;
  return html`<textarea
      rows=${Math.min(8, text.split('\n').length)}
      maxlength="2000"
      placeholder=${label}
      aria-label=${label}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls=${isOpen ? 'suggestions' : nothing}
      aria-activedescendant=${isOpen ? `suggestion-${active}` : nothing}
      .value=${live(text)}
      @input=${(event: Event) => onInput(page, event)}
      @keydown=${(event: KeyboardEvent) => onKey(page, event, suggestions)}
    ></textarea>
    <button type="submit" class="send" aria-label=${words.send} title=${words.send} ?disabled=${text.trim() === ''}>${icon('send')}</button>`;
}

function contextView(page: Page): TemplateResult | typeof nothing {
  const { replyTo, editing } = page.state;
  const words = wordsIn(page.state);
  const text = editing ? words.editing : replyTo ? words.replyingTo(displayName(replyTo.author)) : undefined;
  if (!text) return nothing;
  return html`<div class="context">
    <span>${text}</span>
    <button type="button" class="link" @click=${() => leaveContext(page)}>${words.cancel}</button>
  </div>`;
}

function leaveContext(page: Page): void {
  page.set({ replyTo: undefined, editing: undefined, ...(page.state.editing ? { text: '' } : {}) });
  focusComposer();
}

/** Milliseconds between two signs of typing. */
const TYPING_PAUSE = 8_000;
let lastTyping = 0;

function onInput(page: Page, event: Event): void {
  const { value } = event.target as HTMLTextAreaElement;
  page.set({ text: value, active: 0, dismissed: false });
  const { me, channelId } = page.state;
  if (value === '' || value.startsWith('/') || Date.now() - lastTyping < TYPING_PAUSE) return;
  lastTyping = Date.now();
  void perform(me.user.id, { do: 'typing', channelId });
}

function onKey(page: Page, event: KeyboardEvent, suggestions: readonly Suggestion[]): void {
  if (event.isComposing || steer(event, suggestions, page.state.active, (change) => page.set(change))) return;
  if (event.key === 'Escape') leaveContext(page);
  if (event.key === 'Enter' && !event.shiftKey) onSubmit(page, event);
}

function onSubmit(page: Page, event: Event): void {
  event.preventDefault();
  lastTyping = 0;
  void sendText(page);
  focusComposer();
}

interface Offer {
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
}

/** What is suggested for the text as it stands: commands after a slash, people after an at sign. */
function offered(page: Page): Offer {
  const { text, dismissed, editing } = page.state;
  const words = wordsIn(page.state);
  const mention = /(?:^|\s)@([^@\n]{0,32})$/u.exec(text)?.[1];
  if (dismissed) return { title: '', suggestions: [] };
  if (text.startsWith('/') && !editing)
    return { title: words.commands, suggestions: commandSuggestions(page, text.slice(1)) };
  if (mention !== undefined) return { title: words.people, suggestions: peopleSuggestions(page, mention) };
  return { title: '', suggestions: [] };
}

function commandSuggestions(page: Page, typed: string): Suggestion[] {
  const entries = matching(chatEntries(page.state.commands, page.state.me.locale), typed);
  return entries.map((entry) => ({
    key: entry.name,
    label: `/${entry.label}`,
    detail: entry.description,
    take: () => openForm(page, entry),
  }));
}

function openForm(page: Page, entry: CommandEntry): void {
  page.set({ ...cleared, form: { entry, values: {}, offered: undefined, picked: {} } });
  focusForm();
}

function peopleSuggestions(page: Page, typed: string): Suggestion[] {
  const fitting = everybody(page.state).filter((user) =>
    displayName(user).toLowerCase().startsWith(typed.toLowerCase()),
  );
  return fitting.map((user) => ({
    key: user.id,
    label: displayName(user),
    detail: user.username,
    take: () => {
      const { text } = page.state;
      page.set({ text: `${text.slice(0, text.length - typed.length)}${displayName(user)} `, active: 0 });
      focusComposer();
    },
  }));
}
