import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  Locale,
  MessageType,
} from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { GalleryContent, Shown } from '../protocol.ts';
import { initialState, type Page } from '../state.ts';
import { messageBody } from '../view/message.ts';
import type { GalleryState } from './state.ts';

/** Shows an answer as a message in the chat, whose buttons do nothing. */
export function proofView(
  state: GalleryState,
  language: 'id' | 'en',
  id: string,
  { title, message, picture }: GalleryContent,
): TemplateResult {
  const page = proofPage(state, language);
  const attachments = picture === undefined ? [] : [pictureOf(id, language, picture)];
  return html`<fieldset class="proof" disabled aria-label=${title}>
    ${keyed(
      state.light,
      html`<discord-messages no-background ?light-theme=${state.light}>
        ${messageBody(page, { ...asMessage(state.gallery.bot, message), attachments }, false)}
      </discord-messages>`,
    )}
  </fieldset>`;
}

/** The chat's page as the proof needs it, read by somebody whose Discord is in the proof's language. */
function proofPage(state: GalleryState, language: 'id' | 'en'): Page {
  const [person] = state.world.people;
  if (!person) throw new Error('There is nobody to read it.');
  const me = { ...person, locale: language === 'id' ? Locale.Indonesian : Locale.EnglishUS };
  const { theme, light } = state;
  return { state: { ...initialState(state.world, me, '', { theme, language }), light }, set: () => {} };
}

function pictureOf(id: string, language: 'id' | 'en', alt: string): APIAttachment {
  const url = `${location.origin}/sandbox/gallery/pictures/${language}/${id}`;
  return {
    id: '0',
    filename: `${id}.png`,
    content_type: 'image/png',
    description: alt,
    size: 0,
    url,
    proxy_url: url,
  };
}

function asMessage(author: APIUser, shown: Shown): APIMessage {
  return {
    id: '0',
    channel_id: '0',
    author,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    pinned: false,
    type: MessageType.Default,
    ...shown,
  };
}
