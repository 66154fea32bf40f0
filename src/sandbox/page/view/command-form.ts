import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as T,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { interact } from '../actions.ts';
import { perform } from '../api.ts';
import { filledValues } from '../command-values.ts';
import { localised } from '../commands.ts';
import { type CommandForm, cleared, type Page } from '../state.ts';
import { wordsIn } from '../words.ts';
import { type Choice, everythingOf } from './choices.ts';
import { focusComposer } from './focus.ts';
import { type Suggestion, steer, suggestionsView } from './suggestions.ts';

/** A command being filled in: one field for each option, required ones enforced. */
export function commandFormView(page: Page, form: CommandForm): TemplateResult {
  const { entry, offered } = form;
  const { active } = page.state;
  const words = wordsIn(page.state);
  const suggestions = offered ? choiceSuggestions(page, form) : [];
  return html`${suggestions.length > 0 ? suggestionsView(words.choices, suggestions, active) : nothing}
    <form class="command-form" @submit=${(event: Event) => submit(page, form, event)} @keydown=${(event: KeyboardEvent) => onKey(page, event, suggestions)}>
      <div class="command-name"><strong>/${entry.label}</strong> <span class="quiet">${entry.description}</span></div>
      ${entry.options.map((option) => fieldView(page, form, option))}
      <div class="command-buttons">
        <button type="submit" class="button primary">${words.send}</button>
        <button type="button" class="button" @click=${() => close(page)}>${words.cancel}</button>
      </div>
    </form>`;
}

function fieldView(page: Page, form: CommandForm, option: APIApplicationCommandBasicOption): TemplateResult {
  const { locale } = page.state.me;
  const words = wordsIn(page.state);
  const label = localised(option.name, option.name_localizations, locale);
  const description = localised(option.description, option.description_localizations, locale);
  const need = option.required ? words.required : words.optional;
  return html`<label>
    <span class="option-name">${label} <small class="quiet">${need}</small></span>
    ${inputView(page, form, option)}
    <small class="quiet">${description}</small>
  </label>`;
}

function inputView(page: Page, form: CommandForm, option: APIApplicationCommandBasicOption): TemplateResult {
  const choices = fixedChoices(page, option);
  const value = form.values[option.name] ?? '';
  const type = (event: Event) =>
    onType(page, option, (event.target as HTMLInputElement | HTMLSelectElement).value);
  if (choices) {
    return html`<select name=${option.name} ?required=${option.required} @change=${type}>
      <option value="">${wordsIn(page.state).choose}</option>
      ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}
    </select>`;
  }
  const completes = 'autocomplete' in option && option.autocomplete === true;
  return html`<input
    name=${option.name}
    autocomplete="off"
    inputmode=${option.type === T.Integer || option.type === T.Number ? 'decimal' : 'text'}
    ?required=${option.required}
    maxlength=${'max_length' in option && option.max_length ? option.max_length : 6000}
    role=${completes ? 'combobox' : nothing}
    aria-expanded=${completes ? form.offered?.option === option.name : nothing}
    aria-controls=${completes ? 'suggestions' : nothing}
    aria-activedescendant=${form.offered?.option === option.name ? `suggestion-${page.state.active}` : nothing}
    .value=${live(value)}
    @input=${type}
    @focus=${completes ? () => complete(page, option) : nothing}
  />`;
}

/** @returns what there is to choose from; undefined where one types. */
function fixedChoices({ state }: Page, option: APIApplicationCommandBasicOption): Choice[] | undefined {
  const words = wordsIn(state);
  switch (option.type) {
    case T.Boolean:
      return [
        { value: 'true', label: words.yes },
        { value: 'false', label: words.no },
      ];
    case T.User:
      return everythingOf(state, 'users');
    case T.Role:
      return everythingOf(state, 'roles');
    case T.Mentionable:
      return everythingOf(state, 'mentionables');
    case T.Channel:
      return everythingOf(state, 'channels');
    default:
      return namedChoices(option, state.me.locale);
  }
}

function namedChoices(option: APIApplicationCommandBasicOption, locale: string): Choice[] | undefined {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length === 0) return undefined;
  return choices.map(({ name, name_localizations, value }) => ({
    value: String(value),
    label: localised(name, name_localizations, locale),
  }));
}

function onType(page: Page, option: APIApplicationCommandBasicOption, value: string): void {
  const { form } = page.state;
  if (!form) return;
  const { [option.name]: _old, ...picked } = form.picked;
  page.set({ form: { ...form, picked, values: { ...form.values, [option.name]: value } }, active: 0 });
  if ('autocomplete' in option && option.autocomplete) void complete(page, option);
}

/** Asks the bot what fits what is typed; only the answer to the latest question counts. */
async function complete(page: Page, option: APIApplicationCommandBasicOption): Promise<void> {
  const { form, me, channelId } = page.state;
  if (!form) return;
  // Not when the answer comes: Escape may have been pressed meanwhile.
  page.set({ dismissed: false });
  const options = { ...filledValues(form), [option.name]: form.values[option.name] ?? '' };
  const act = {
    do: 'autocomplete',
    channelId,
    name: form.entry.name,
    options,
    focused: option.name,
  } as const;
  const result = await perform(me.user.id, act);
  const now = page.state.form;
  const isCurrent = now?.entry === form.entry && now.values[option.name] === form.values[option.name];
  if (!isCurrent) return;
  const choices = result.kind === 'choices' ? result.choices : [];
  page.set({ form: { ...now, offered: { option: option.name, choices } }, active: 0 });
}

function choiceSuggestions(page: Page, form: CommandForm): Suggestion[] {
  const { offered } = form;
  if (!offered || page.state.dismissed) return [];
  return offered.choices.map((choice) => {
    const label = localised(choice.name, choice.name_localizations, page.state.me.locale);
    const take = () => {
      const values = { ...form.values, [offered.option]: label };
      const picked = { ...form.picked, [offered.option]: choice.value };
      page.set({ form: { ...form, values, picked, offered: undefined } });
    };
    return { key: String(choice.value), label, take };
  });
}

function onKey(page: Page, event: KeyboardEvent, suggestions: readonly Suggestion[]): void {
  const isField = event.target instanceof HTMLInputElement;
  if (isField && steer(event, suggestions, page.state.active, (change) => page.set(change))) return;
  if (event.key === 'Escape') close(page);
}

function submit(page: Page, form: CommandForm, event: Event): void {
  event.preventDefault();
  const { channelId } = page.state;
  close(page);
  void interact(page, { do: 'command', channelId, name: form.entry.name, options: filledValues(form) });
}

function close(page: Page): void {
  page.set(cleared);
  focusComposer();
}
