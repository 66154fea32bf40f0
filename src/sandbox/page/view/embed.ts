import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { momentText } from '../message-time.ts';
import type { PageState } from '../state.ts';
import { pictureView } from './attachments.ts';
import { inlineMarkdown, markdown } from './markdown.ts';

/** Shows an embed. Title and field names are ours, because the component would take long numbers in them for emoji. */
export function embedView(state: PageState, embed: APIEmbed): TemplateResult {
  const { author, color, description, fields = [], footer, image, thumbnail, timestamp, title, url } = embed;
  const moment = timestamp === undefined ? undefined : momentText(timestamp, state.language);
  return html`<discord-embed slot="embeds" .color=${colorOf(color)}>
    ${author ? html`<div slot="description" class="embed-author">${author.name}</div>` : nothing}
    ${title ? html`<div slot="description" class="embed-title">${linked(url, inlineMarkdown(state, title))}</div>` : nothing}
    ${description ? html`<discord-embed-description slot="description" class="markdown">${markdown(state, description)}</discord-embed-description>` : nothing}
    ${fields.length > 0 ? html`<discord-embed-fields slot="fields">${fieldViews(state, fields)}</discord-embed-fields>` : nothing}
    ${image ? html`<div slot="fields" class="embed-image">${pictureView(image.url, altOf(image))}</div>` : nothing}
    ${thumbnail ? html`<div slot="fields" class="embed-image">${pictureView(thumbnail.url, altOf(thumbnail))}</div>` : nothing}
    ${footer || moment ? html`<discord-embed-footer slot="footer">${[footer?.text, moment].filter(Boolean).join(' • ')}</discord-embed-footer>` : nothing}
  </discord-embed>`;
}

function colorOf(color: number | undefined): string {
  return color === undefined ? 'var(--line)' : `#${color.toString(16).padStart(6, '0')}`;
}

function linked(url: string | undefined, content: unknown): unknown {
  return url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${content}</a>` : content;
}

/** Discord sends a picture's alt text as `description`, which discord-api-types doesn't know yet. */
function altOf(picture: object): string {
  return 'description' in picture ? String(picture.description) : '';
}

/** Up to three inline fields in a row stand side by side. */
function fieldViews(state: PageState, fields: readonly APIEmbedField[]): TemplateResult[] {
  let column = 0;
  return fields.map((field) => {
    column = field.inline ? (column % 3) + 1 : 0;
    return html`<discord-embed-field class="markdown" inline-index=${field.inline ? column : nothing}>
      <div class="field-name">${inlineMarkdown(state, field.name)}</div>
      ${markdown(state, field.value)}
    </discord-embed-field>`;
  });
}
