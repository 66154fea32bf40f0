import { type APIMessage, type APISelectMenuComponent, ComponentType as T } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { interact } from '../actions.ts';
import { channelLabel, displayName, everybody } from '../names.ts';
import type { OpenSelect, Page, PageState } from '../state.ts';
import { wordsFor } from '../words.ts';
import { icon } from './icons.ts';
import { moveFocus } from './keys.ts';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isDefault?: boolean | undefined;
}

/** Shows a select: a button that opens its options. With one to choose, choosing sends it; with more, "done" does. */
export function selectView(page: Page, message: APIMessage, select: APISelectMenuComponent): TemplateResult {
  const { custom_id: customId, disabled = false, placeholder } = select;
  const options = optionsOf(page.state, select);
  const open = openSelect(page.state, message, customId);
  const shown = options.filter((option) => option.isDefault).map((option) => option.label);
  const label = shown.join(', ') || placeholder || wordsFor(page.state.me.locale).choose;
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
  options: readonly Option[],
  open: OpenSelect,
): TemplateResult {
  const most = select.max_values ?? 1;
  const send = (values: readonly string[]) => choose(page, message, select.custom_id, values);
  const pick = (value: string) =>
    most === 1 ? send([value]) : page.set({ select: toggled(open, value, most) });
  const isEnough = open.chosen.length >= (select.min_values ?? 1);
  return html`<div class="options" role="listbox" aria-multiselectable=${most > 1}>
      ${options.map((option) => optionView(option, open.chosen.includes(option.value), () => pick(option.value)))}
    </div>
    ${
      most > 1
        ? html`<button type="button" class="button primary" ?disabled=${!isEnough} @click=${() => send(open.chosen)}>${wordsFor(page.state.me.locale).done}</button>`
        : nothing
    }`;
}

function optionView(option: Option, isChosen: boolean, pick: () => void): TemplateResult {
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

function optionsOf(state: PageState, select: APISelectMenuComponent): readonly Option[] {
  const users = everybody(state).map((user) => ({ value: user.id, label: displayName(user) }));
  const roles = state.world.roles.map(({ id, name }) => ({ value: id, label: name }));
  switch (select.type) {
    case T.StringSelect:
      return select.options.map(({ value, label, description, default: isDefault }) => ({
        value,
        label,
        description,
        isDefault,
      }));
    case T.UserSelect:
      return users;
    case T.RoleSelect:
      return roles;
    case T.MentionableSelect:
      return [...users, ...roles];
    case T.ChannelSelect:
      return state.world.channels.map(({ id }) => ({ value: id, label: channelLabel(state, id) }));
  }
}
