import { html, nothing, type TemplateResult } from 'lit';
import { openTraffic } from '../actions.ts';
import { avatarOf } from '../avatar.ts';
import { displayName } from '../names.ts';
import { placeHash } from '../place.ts';
import type { ChannelView, PersonView } from '../protocol.ts';
import type { Page, PageState } from '../state.ts';
import { type PageLanguage, wordsIn } from '../words.ts';
import { icon } from './icons.ts';

/** The channels, and whom the reader can be. */
export function sidebarView(page: Page): TemplateResult {
  const { state } = page;
  const { guild, channels, people, bot } = state.world;
  const words = wordsIn(state);
  return html`<nav class="sidebar ${state.drawer ? 'open' : ''}" aria-label=${words.channels}>
    <div class="guild">
      <strong>${guild.name}</strong>
      <button type="button" class="icon narrow" aria-label=${words.closeChannels} @click=${() => page.set({ drawer: false })}>${icon('close')}</button>
    </div>
    <ul class="channels">
      ${channels.map((channel) => channelItem(state, channel))}
    </ul>
    <h2>${words.privateMessages}</h2>
    <ul class="channels">
      <li>${placeLink(state, state.me.dm, html`<img src=${avatarOf(bot)} alt="" width="20" height="20" /> ${displayName(bot)}`)}</li>
    </ul>
    <h2>${words.youAre}</h2>
    <ul class="people">
      ${people.map((person) => personItem(state, person))}
    </ul>
    <p class="elsewhere">
      <a href="/gallery">${words.gallery}</a>
      <button type="button" class="link" @click=${() => openTraffic(page)}>${words.inspectAll}</button>
    </p>
  </nav>`;
}

const SIGNS: Readonly<Record<ChannelView['kind'], string>> = { text: '#', forum: '☰', thread: '↳', dm: '@' };

function channelItem(state: PageState, { id, kind, name }: ChannelView): TemplateResult {
  const content = html`<span class="sign" aria-hidden="true">${SIGNS[kind]}</span> <span class="name">${name}</span>`;
  return html`<li class=${kind}>${placeLink(state, id, content)}</li>`;
}

function placeLink(state: PageState, channelId: string, content: TemplateResult): TemplateResult {
  const isCurrent = state.channelId === channelId;
  const isUnread = state.unread.has(channelId);
  return html`<a
    href=${placeHash(state.me.user.id, channelId)}
    class=${isUnread ? 'unread' : ''}
    aria-current=${isCurrent ? 'page' : nothing}
    >${content}${isUnread ? html`<span class="dot" role="img" aria-label=${wordsIn(state).unread}></span>` : nothing}</a
  >`;
}

function personItem(state: PageState, { user, locale, roles, dm }: PersonView): TemplateResult {
  const isMe = state.me.user.id === user.id;
  const channelId = state.channelId === state.me.dm ? dm : state.channelId;
  return html`<li>
    <a href=${placeHash(user.id, channelId)} aria-current=${isMe ? 'true' : nothing}>
      <img src=${avatarOf(user)} alt="" width="32" height="32" />
      <span><strong>${displayName(user)}</strong> <small>${[languageName(locale, state.language), ...roles].join(' · ')}</small></span>
    </a>
  </li>`;
}

function languageName(locale: string, language: PageLanguage): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(locale) ?? locale;
}
