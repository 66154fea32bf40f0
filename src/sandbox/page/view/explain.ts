import { html, type TemplateResult } from 'lit';
import type { Page, Panel } from '../state.ts';
import { wordsIn } from '../words.ts';
import { dialogView } from './dialog.ts';

/** Shows why the bot answered as it did, as `ask --explain` says it. */
export function explainView(page: Page, panel: Panel & { kind: 'explain' }): TemplateResult {
  const words = wordsIn(page.state);
  return dialogView(
    { title: words.explainTitle, close: words.close, look: 'wide' },
    html`<div class="panel-body">${contentView(page, panel)}</div>`,
    () => page.set({ panel: undefined }),
  );
}

function contentView(page: Page, { explanation }: Panel & { kind: 'explain' }): TemplateResult {
  const words = wordsIn(page.state);
  if (explanation === undefined) return html`<p role="status">${words.loading}</p>`;
  if (explanation === 'failed') return html`<p role="alert">${words.failed}</p>`;
  if (explanation.question === undefined) return html`<p>${words.notAsked}</p>`;
  return html`<table class="explanation">
    <tbody>
      ${explanation.lines.map(([label, text]) => html`<tr><th scope="row">${label}</th><td>${text || (label ? '–' : '')}</td></tr>`)}
    </tbody>
  </table>`;
}
