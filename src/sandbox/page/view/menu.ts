import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { interact } from '../actions.ts';
import { localised, messageCommands } from '../commands.ts';
import { withoutMentions } from '../names.ts';
import { cleared, type Page } from '../state.ts';
import { wordsFor } from '../words.ts';
import { focusComposer } from './focus.ts';
import { icon } from './icons.ts';
import { moveFocus } from './keys.ts';

/** What one can do with a message: reply, and behind "more" edit, delete and the bot's message commands. */
export function menuView(page: Page, message: APIMessage): TemplateResult | typeof nothing {
  if (((message.flags ?? 0) & (MessageFlags.Ephemeral | MessageFlags.Loading)) !== 0) return nothing;
  const words = wordsFor(page.state.me.locale);
  const isOpen = page.state.menuFor === message.id;
  const toggle = () => page.set({ menuFor: isOpen ? undefined : message.id });
  return html`<div class="tools ${isOpen ? 'open' : ''}" @keydown=${(event: KeyboardEvent) => onKey(page, event)}>
    <button type="button" title=${words.reply} aria-label=${words.reply} @click=${() => reply(page, message)}>${icon('reply')}</button>
    <button type="button" title=${words.more} aria-label=${words.more} aria-haspopup="menu" aria-expanded=${isOpen} @click=${toggle}>${icon('more')}</button>
    ${isOpen ? html`<div class="menu" role="menu">${items(page, message)}</div>` : nothing}
  </div>`;
}

function items(page: Page, message: APIMessage): TemplateResult[] {
  const { me, commands, channelId } = page.state;
  const words = wordsFor(me.locale);
  const isOwn = message.author.id === me.user.id;
  const mayRemove = isOwn || (channelId !== me.dm && me.roles.includes('moderator'));
  const own = [
    isOwn ? item(page, words.edit, () => edit(page, message)) : undefined,
    mayRemove
      ? item(page, words.remove, () => interact(page, { do: 'remove', messageId: message.id }))
      : undefined,
  ];
  const apps = messageCommands(commands).map(({ name, name_localizations }) =>
    item(page, localised(name, name_localizations, me.locale), () =>
      interact(page, { do: 'messageCommand', channelId, name, messageId: message.id }),
    ),
  );
  return [
    item(page, words.reply, () => reply(page, message)),
    ...own.filter((entry) => entry !== undefined),
    ...apps,
  ];
}

function item(page: Page, label: string, act: () => void): TemplateResult {
  const choose = () => {
    page.set({ menuFor: undefined });
    act();
  };
  return html`<button type="button" role="menuitem" @click=${choose}>${label}</button>`;
}

function reply(page: Page, message: APIMessage): void {
  page.set({ ...cleared, text: page.state.text, replyTo: message });
  focusComposer();
}

function edit(page: Page, message: APIMessage): void {
  page.set({ ...cleared, editing: message, text: withoutMentions(page.state, message.content) });
  focusComposer();
}

function onKey(page: Page, event: KeyboardEvent): void {
  if (event.key === 'Escape') page.set({ menuFor: undefined });
  moveFocus(event, 'button');
}
