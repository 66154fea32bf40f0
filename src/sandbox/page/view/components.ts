import {
  type APIButtonComponent,
  type APIMessage,
  type APIMessageComponent,
  type APISectionAccessoryComponent,
  ButtonStyle,
  ComponentType as T,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { interact } from '../actions.ts';
import type { Page } from '../state.ts';
import { pictureView } from './attachments.ts';
import { markdown } from './markdown.ts';
import { selectView } from './select.ts';

/** Shows what a message carries of buttons, selects and layout. */
export function componentsView(page: Page, message: APIMessage): unknown {
  return (message.components ?? []).map((component) => componentView(page, message, component));
}

function componentView(page: Page, message: APIMessage, component: APIMessageComponent): unknown {
  const all = (children: readonly APIMessageComponent[]) =>
    children.map((child) => componentView(page, message, child));
  switch (component.type) {
    case T.ActionRow:
      return html`<div class="row">${all(component.components)}</div>`;
    case T.Button:
      return buttonView(page, message, component);
    case T.StringSelect:
    case T.UserSelect:
    case T.RoleSelect:
    case T.MentionableSelect:
    case T.ChannelSelect:
      return selectView(page, message, component);
    case T.TextDisplay:
      return html`<div class="markdown">${markdown(page.state, component.content)}</div>`;
    case T.Container:
      return html`<div class="container">${all(component.components)}</div>`;
    case T.Section:
      return html`<div class="section"><div>${all(component.components)}</div>${accessoryView(page, message, component.accessory)}</div>`;
    case T.Separator:
      return component.divider === false ? html`<div class="gap"></div>` : html`<hr />`;
    case T.MediaGallery:
      return html`<div class="gallery">${component.items.map(({ media, description }) => pictureView(media.url, description ?? ''))}</div>`;
    case T.Thumbnail:
      return pictureView(component.media.url, component.description ?? '');
    default:
      return nothing;
  }
}

function accessoryView(page: Page, message: APIMessage, accessory: APISectionAccessoryComponent): unknown {
  return componentView(page, message, accessory);
}

const LOOKS: Readonly<Partial<Record<ButtonStyle, string>>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

function buttonView(
  page: Page,
  message: APIMessage,
  button: APIButtonComponent,
): TemplateResult | typeof nothing {
  const emoji =
    'emoji' in button && button.emoji?.name
      ? html`<span aria-hidden="true">${button.emoji.name}</span> `
      : nothing;
  const label = 'label' in button ? button.label : '';
  if (button.style === ButtonStyle.Link) {
    return html`<a class="button" href=${button.url} target="_blank" rel="noopener noreferrer">${emoji}${label} ↗</a>`;
  }
  if (!('custom_id' in button)) return nothing;
  const { custom_id: customId, disabled = false, style } = button;
  const key = `${message.id}/${customId}`;
  const press = () => interact(page, { do: 'press', messageId: message.id, customId }, key);
  const isBusy = page.state.busy.has(key);
  return html`<button type="button" class="button ${LOOKS[style] ?? ''}" ?disabled=${disabled || isBusy} aria-busy=${isBusy} @click=${press}>
    ${emoji}${label}
  </button>`;
}
