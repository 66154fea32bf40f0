import { html, type TemplateResult } from 'lit';

/** A row that can be taken. */
export interface Suggestion {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly take: () => void;
}

/** Shows suggestions above the text box. @param active the row that Enter takes. */
export function suggestionsView(
  title: string,
  suggestions: readonly Suggestion[],
  active: number,
): TemplateResult {
  return html`<div class="suggestions">
    <div class="suggestions-title" id="suggestions-title">${title}</div>
    <div role="listbox" id="suggestions" aria-labelledby="suggestions-title">
      ${suggestions.map(
        ({ key, label, detail, take }, index) =>
          html`<div
            class="suggestion"
            role="option"
            id="suggestion-${index}"
            data-key=${key}
            aria-selected=${index === active}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${take}
          >
            <strong>${label}</strong> <span class="suggestion-detail">${detail ?? ''}</span>
          </div>`,
      )}
    </div>
  </div>`;
}

/**
 * What a key does while suggestions are shown.
 * @returns whether the key was meant for them and has been dealt with.
 */
export function steer(
  event: KeyboardEvent,
  suggestions: readonly Suggestion[],
  active: number,
  change: (to: { active?: number; dismissed?: boolean }) => void,
): boolean {
  if (suggestions.length === 0) return false;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
  if (step === 0 && !takes && event.key !== 'Escape') return false;
  event.preventDefault();
  if (step !== 0) change({ active: (active + step + suggestions.length) % suggestions.length });
  else if (takes) suggestions[Math.min(active, suggestions.length - 1)]?.take();
  else change({ dismissed: true });
  if (step !== 0)
    requestAnimationFrame(() =>
      document.querySelector('.suggestion[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  return true;
}
