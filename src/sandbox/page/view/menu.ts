import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { interact, openExplanation, openTraffic } from '../actions.ts';
import { localised, messageCommands } from '../commands.ts';
import { withoutMentions } from '../names.ts';
import { cleared, type Page } from '../state.ts';
import { wordsIn } from '../words.ts';
import { focusComposer } from './focus.ts';
import { icon } from './icons.ts';
import { moveFocus } from './keys.ts';

/**
 * What one can do with a message: reply, see why and how it came, and behind "more" edit, delete and the bot's
 * message commands.
 */
export function menuView(page: Page, message: APIMessage): TemplateResult {
  const isPrivate = ((message.flags ?? 0) & (MessageFlags.Ephemeral | MessageFlags.Loading)) !== 0;
  const words = wordsIn(page.state);
  const isOpen = page.state.menuFor === message.id;
  const isBots = message.author.id === page.state.world.bot.id;
  return html`<div class="tools ${isOpen ? 'open' : ''}" @keydown=${(event: KeyboardEvent) => onKey(page, event)}>
    ${isPrivate ? nothing : tool('reply', words.reply, () => reply(page, message))}
    ${isBots ? tool('why', words.explain, () => openExplanation(page, message)) : nothing}
    ${tool('inspect', words.inspect, () => openTraffic(page, message))}
    ${moreView(page, message, isPrivate)}
  </div>`;
}

/** One button beside a message. */
function tool(name: Parameters<typeof icon>[0], label: string, act: () => void): TemplateResult {
  return html`<button type="button" title=${label} aria-label=${label} @click=${act}>${icon(name)}</button>`;
}

function moreView(page: Page, message: APIMessage, isPrivate: boolean): TemplateResult {
  const words = wordsIn(page.state);
  const isOpen = page.state.menuFor === message.id;
  const toggle = () => page.set({ menuFor: isOpen ? undefined : message.id });
  return html`<button type="button" title=${words.more} aria-label=${words.more} aria-haspopup="menu" aria-expanded=${isOpen} @click=${toggle}>${icon('more')}</button>
    ${isOpen ? html`<div class="menu" role="menu">${isPrivate ? behindItems(page, message) : items(page, message)}</div>` : nothing}`;
}

function items(page: Page, message: APIMessage): TemplateResult[] {
  const { me, commands, channelId } = page.state;
  const words = wordsIn(page.state);
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
    ...behindItems(page, message),
  ];
}

/** Where there is little room, these stand in the menu alone. */
function behindItems(page: Page, message: APIMessage): TemplateResult[] {
  const words = wordsIn(page.state);
  const isBots = message.author.id === page.state.world.bot.id;
  return [
    ...(isBots ? [item(page, words.explain, () => openExplanation(page, message))] : []),
    item(page, words.inspect, () => openTraffic(page, message)),
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
