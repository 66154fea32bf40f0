import { html, nothing, type TemplateResult } from 'lit';
import type { FileProblem } from '../protocol.ts';
import { type PageLanguage, wordsIn } from '../words.ts';
import { icon } from './icons.ts';

/** Says what is wrong in the bot's files, and that it goes on answering. */
export function problemsView(
  problems: readonly FileProblem[],
  language: PageLanguage,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const words = wordsIn({ language });
  return html`<div class="problems" role="alert">
    <p>${icon('warning')} <strong>${words.mistakes}</strong> ${words.stillAnswering}</p>
    <ul>
      ${problems.map(({ file, line, message }) => html`<li><code>${line === undefined ? file : `${file}:${line}`}</code> ${message}</li>`)}
    </ul>
  </div>`;
}
