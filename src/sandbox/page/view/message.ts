import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { interact } from '../actions.ts';
import { avatarOf } from '../avatar.ts';
import { messageTime, shortTime } from '../message-time.ts';
import { displayName } from '../names.ts';
import type { Page } from '../state.ts';
import { wordsIn } from '../words.ts';
import { attachmentsView } from './attachments.ts';
import { componentsView } from './components.ts';
import { embedView } from './embed.ts';
import { icon } from './icons.ts';
import { markdown } from './markdown.ts';
import { menuView } from './menu.ts';
import { originView } from './origin.ts';

/**
 * Shows one message.
 * @param joins whether it stands under the one before without avatar and name.
 */
export function messageView(page: Page, message: APIMessage, joins: boolean): TemplateResult {
  const { me, select, busy, menuFor, commands, world, language, light } = page.state;
  const ownSelect = select?.messageId === message.id ? select : undefined;
  const ownBusy = [...busy].filter((key) => key.startsWith(`${message.id}/`)).join();
  const isRaised = menuFor === message.id || ownSelect !== undefined;
  const parts = [
    message,
    joins,
    me,
    ownSelect,
    ownBusy,
    menuFor === message.id,
    commands,
    world,
    language,
    light,
  ];
  return html`<div class="message ${joins ? '' : 'heads'} ${isRaised ? 'raised' : ''}" role="article" aria-label=${labelOf(page, message)} data-id=${message.id}>
    ${guard(parts, () => [messageBody(page, message, joins), menuView(page, message)])}
  </div>`;
}

function labelOf({ state }: Page, message: APIMessage): string {
  return `${displayName(message.author)}, ${messageTime(message, state.language)}`;
}

/** Shows a message without what one can do with it. */
export function messageBody(page: Page, message: APIMessage, joins: boolean): TemplateResult {
  const { state } = page;
  const { author, embeds, flags = 0 } = message;
  const isPing = message.mentions.some(({ id }) => id === state.me.user.id);
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const { language } = state;
  return html`<discord-message
    class=${isPrivate ? 'ephemeral' : ''}
    .author=${displayName(author)}
    .avatar=${avatarOf(author)}
    .bot=${author.bot ?? false}
    .timestamp=${joins ? shortTime(message, language) : messageTime(message, language)}
    .messageBodyOnly=${joins}
    .highlight=${isPing && author.id !== state.me.user.id}
  >
    ${originView(state, message)} ${contentView(page, message)}
    <div slot="attachments">${attachmentsView(message.attachments)}</div>
    ${(flags & MessageFlags.SuppressEmbeds) !== 0 ? nothing : embeds.map((embed) => embedView(state, embed))}
    <div slot="components">
      ${componentsView(page, message)} ${isPrivate ? privacyView(page, message) : nothing}
    </div>
  </discord-message>`;
}

function contentView({ state }: Page, message: APIMessage): unknown {
  const words = wordsIn(state);
  if (((message.flags ?? 0) & MessageFlags.Loading) !== 0) {
    return html`<em class="thinking">${words.thinking(displayName(message.author))}</em>`;
  }
  const edited = message.edited_timestamp ? html`<span class="edited">${words.edited}</span>` : nothing;
  return html`<div class="markdown">${markdown(state, message.content)}${edited}</div>`;
}

function privacyView(page: Page, message: APIMessage): TemplateResult {
  const words = wordsIn(page.state);
  const dismiss = () => interact(page, { do: 'remove', messageId: message.id });
  return html`<div class="privacy">
    ${icon('eye')} ${words.onlyYou}
    <span class="dismiss"><span>•</span> <button type="button" class="link" @click=${dismiss}>${words.dismiss}</button></span>
  </div>`;
}
