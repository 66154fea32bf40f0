import type { APIMessage, APISelectMenuComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { interact } from '../actions.ts';
import type { OpenSelect, Page, PageState } from '../state.ts';
import { wordsIn } from '../words.ts';
import { type Choice, choicesOf } from './choices.ts';
import { icon } from './icons.ts';
import { moveFocus } from './keys.ts';

/** Shows a select: a button that opens its options. With one to choose, choosing sends it; with more, "done" does. */
export function selectView(page: Page, message: APIMessage, select: APISelectMenuComponent): TemplateResult {
  const { custom_id: customId, disabled = false, placeholder } = select;
  const options = choicesOf(page.state, select);
  const open = openSelect(page.state, message, customId);
  const shown = options.filter((option) => option.isDefault).map((option) => option.label);
  const label = shown.join(', ') || placeholder || wordsIn(page.state).choose;
  const chosen = options.filter((option) => option.isDefault).map((option) => option.value);
  const toggle = () => page.set({ select: open ? undefined : { messageId: message.id, customId, chosen } });
  const isBusy = page.state.busy.has(`${message.id}/${customId}`);
  return html`<div class="select" @keydown=${(event: KeyboardEvent) => onKey(page, event)}>
    <button type="button" class="select-button" aria-haspopup="listbox" aria-expanded=${open !== undefined} ?disabled=${disabled || isBusy} @click=${toggle}>
      <span>${label}</span>${icon('down')}
    </button>
    ${open ? listView(page, message, select, options, open) : nothing}
  </div>`;
}

function openSelect({ select }: PageState, message: APIMessage, customId: string): OpenSelect | undefined {
  return select?.messageId === message.id && select.customId === customId ? select : undefined;
}

function listView(
  page: Page,
  message: APIMessage,
  select: APISelectMenuComponent,
  options: readonly Choice[],
  open: OpenSelect,
): TemplateResult {
  const most = select.max_values ?? 1;
  const least = select.min_values ?? 1;
  const send = (values: readonly string[]) => choose(page, message, select.custom_id, values);
  const pick = (value: string) => {
    if (most > 1) page.set({ select: toggled(open, value, most) });
    else send(least === 0 && open.chosen.includes(value) ? [] : [value]);
  };
  return html`<div class="options" role="listbox" aria-label=${select.placeholder ?? wordsIn(page.state).choose} aria-multiselectable=${most > 1}>
      ${options.map((option) => optionView(option, open.chosen.includes(option.value), () => pick(option.value)))}
    </div>
    ${
      most > 1
        ? html`<button type="button" class="button primary" ?disabled=${open.chosen.length < least} @click=${() => send(open.chosen)}>${wordsIn(page.state).done}</button>`
        : nothing
    }`;
}

function optionView(option: Choice, isChosen: boolean, pick: () => void): TemplateResult {
  return html`<button type="button" class="option" role="option" aria-selected=${isChosen} @click=${pick}>
    <strong>${option.label}</strong>
    ${option.description ? html`<span class="option-detail">${option.description}</span>` : nothing}
  </button>`;
}

function toggled(open: OpenSelect, value: string, most: number): OpenSelect {
  if (open.chosen.includes(value)) return { ...open, chosen: open.chosen.filter((other) => other !== value) };
  return open.chosen.length < most ? { ...open, chosen: [...open.chosen, value] } : open;
}

function choose(page: Page, message: APIMessage, customId: string, values: readonly string[]): void {
  page.set({ select: undefined });
  void interact(page, { do: 'select', messageId: message.id, customId, values }, `${message.id}/${customId}`);
}

function onKey(page: Page, event: KeyboardEvent): void {
  if (event.key === 'Escape' && page.state.select) {
    page.set({ select: undefined });
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
  }
  moveFocus(event, 'button:not([disabled])');
}
