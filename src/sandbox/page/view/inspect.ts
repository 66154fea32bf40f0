import { html, nothing, type TemplateResult } from 'lit';
import type { TrafficEntry } from '../protocol.ts';
import type { Page, Panel } from '../state.ts';
import { type PageLanguage, wordsIn } from '../words.ts';
import { dialogView } from './dialog.ts';
import { icon } from './icons.ts';

/** Shows what went between the bot and Discord, for one message or at all. */
export function inspectView(page: Page, { message, traffic }: Panel & { kind: 'inspect' }): TemplateResult {
  const words = wordsIn(page.state);
  const content =
    traffic === undefined
      ? html`<p role="status">${words.loading}</p>`
      : traffic === 'failed'
        ? html`<p role="alert">${words.failed}</p>`
        : traffic.length === 0
          ? html`<p>${words.nothingSent}</p>`
          : html`<ol class="traffic">${traffic.map((entry) => entryView(entry, page.state.language))}</ol>`;
  return dialogView(
    { title: message ? words.inspectTitle : words.inspectAll, close: words.close, look: 'wide' },
    html`<div class="panel-body">${content}</div>`,
    () => page.set({ panel: undefined }),
  );
}

function entryView(entry: TrafficEntry, language: PageLanguage): TemplateResult {
  const words = wordsIn({ language });
  const time = new Date(entry.at).toISOString().slice(11, 23);
  const isBroken = entry.kind === 'rest' && entry.broken.length > 0;
  const title = entry.kind === 'gateway' ? `↓ ${entry.event}` : `↑ ${entry.method} ${entry.path}`;
  return html`<li>
    <details ?open=${isBroken}>
      <summary>
        <code>${title}</code> ${entry.kind === 'rest' ? html`<strong class=${isBroken ? 'problem' : ''}>${entry.status}</strong>` : nothing}
        <small class="quiet">${time}</small>
      </summary>
      ${entry.kind === 'gateway' ? partView(words.gatewayEvent, entry.data) : restView(entry, language)}
    </details>
  </li>`;
}

function restView(entry: TrafficEntry & { kind: 'rest' }, language: PageLanguage): TemplateResult {
  const words = wordsIn({ language });
  const { broken, files } = entry;
  return html`${
    broken.length > 0
      ? html`<div class="problem">
          ${icon('warning')} <strong>${words.breaksRule}</strong>
          <ul>${broken.map((line) => html`<li>${line}</li>`)}</ul>
        </div>`
      : nothing
  }
  ${files.length > 0 ? html`<p>${files.join(', ')}</p>` : nothing} ${partView(words.sent, entry.body)} ${partView(words.answered, entry.answer)}`;
}

function partView(label: string, data: unknown): TemplateResult | typeof nothing {
  if (data === undefined || data === null || data === '') return nothing;
  return html`<p class="quiet">${label}</p>
    <pre tabindex="0"><code>${JSON.stringify(data, undefined, 2)}</code></pre>`;
}
