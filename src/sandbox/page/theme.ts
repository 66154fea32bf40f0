import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import { type CSSResult, css, type LitElement } from 'lit';

/** The components' colours are Discord's of some years ago, some too faint to read: ours go on top. */
function restyle(component: typeof LitElement, styles: CSSResult): void {
  component.elementStyles = [...component.elementStyles, styles];
}

restyle(
  DiscordMessages,
  css`
    :host,
    :host([light-theme]) {
      background: transparent;
      border: 0;
      color: var(--text);
      line-height: 1.375;
    }
    ::slotted(*:not(:first-child)) {
      margin-top: 0;
    }
  `,
);

restyle(
  DiscordMessage,
  css`
    :host,
    :host([light-theme]) {
      color: var(--text);
      padding-right: 1rem;
      margin: 0;
    }
    :host([highlight]) {
      padding-right: 1rem;
      padding-bottom: 6px;
    }
    .discord-message-timestamp,
    :host([light-theme]) .discord-message-timestamp {
      color: var(--faint);
    }
    .discord-message-content {
      min-width: 0;
      line-height: 1.375;
    }
    .discord-message-body-only-indent {
      flex: none;
    }
    .discord-message-timestamp-hover {
      font-size: 0.65rem;
      text-align: center;
    }
    @container (max-width: 500px) {
      .discord-author-avatar {
        margin-right: 10px;
        min-width: 32px;
      }
      .discord-author-avatar img {
        width: 32px;
        height: 32px;
      }
      .discord-message-body-only-indent {
        width: 42px;
      }
    }
  `,
);

restyle(
  DiscordReply,
  css`
    :host,
    :host([light-theme]) {
      color: var(--muted);
      margin-bottom: 2px;
      min-width: 0;
    }
    .discord-replied-message-username {
      color: var(--text);
      flex: none;
      margin-right: 0.35em;
      opacity: 1;
    }
    .discord-replied-message-content {
      color: var(--muted);
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  `,
);

restyle(
  DiscordEmbed,
  css`
    :host,
    :host([light-theme]) {
      color: var(--text);
      margin: 4px 0;
    }
    :host .discord-embed-wrapper,
    :host([light-theme]) .discord-embed-wrapper {
      background: var(--embed);
      border: 0;
    }
    .discord-embed-root,
    .discord-embed-wrapper {
      width: 100%;
    }
    /* Otherwise a column for a thumbnail that is not there takes half of the footer's width. */
    :host .discord-embed-wrapper .discord-embed-grid {
      display: grid;
      grid-template-columns: minmax(0, 1fr) min-content;
    }
  `,
);

restyle(
  DiscordEmbedField,
  css`
    :host,
    :host([light-theme]) {
      line-height: 1.375;
    }
  `,
);

restyle(
  DiscordEmbedFooter,
  css`
    :host,
    :host([light-theme]) {
      color: var(--muted);
    }
  `,
);
