import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackComponent,
  type APITextInputComponent,
  ComponentType as T,
  TextInputStyle,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { interact } from '../actions.ts';
import type { ModalView } from '../protocol.ts';
import type { Page, PageState } from '../state.ts';
import { wordsIn } from '../words.ts';
import { type Choice, choicesOf } from './choices.ts';
import { showDialog } from './dialog.ts';
import { markdown } from './markdown.ts';
import { readFields } from './modal-fields.ts';

/** Shows the form that the bot has opened, over everything else. */
export function modalView(page: Page): TemplateResult | typeof nothing {
  const { modal, modalProblem } = page.state;
  if (!modal) return nothing;
  const words = wordsIn(page.state);
  const close = () => page.set({ modal: undefined });
  return html`<dialog class="modal" aria-labelledby="modal-title" ${ref(showDialog)} @close=${close} @cancel=${close}>
    <form @submit=${(event: SubmitEvent) => submit(page, modal, event)}>
      <h2 id="modal-title">${modal.title}</h2>
      ${modal.components.map((part) => partView(page.state, part))}
      ${modalProblem ? html`<p class="problem" role="alert">${modalProblem}</p>` : nothing}
      <div class="modal-buttons">
        <button type="button" class="button" @click=${close}>${words.cancel}</button>
        <button type="submit" class="button primary">${words.submit}</button>
      </div>
    </form>
  </dialog>`;
}

async function submit(page: Page, modal: ModalView, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const fields = readFields(modal, event.target as HTMLFormElement);
  const result = await interact(page, { do: 'submit', modal, fields });
  const words = wordsIn(page.state);
  if (result.kind === 'failed') page.set({ modalProblem: words.noResponse });
  else if (result.kind === 'refused') page.set({ modalProblem: result.message });
  else if (page.state.modal === modal) page.set({ modal: undefined });
}

function partView(state: PageState, part: APIModalInteractionResponseCallbackComponent): unknown {
  switch (part.type) {
    case T.ActionRow:
      return part.components.map((input) =>
        labelled(input.label ?? '', '', input.required ?? true, textInput(input)),
      );
    case T.Label: {
      const { component, label, description = '' } = part;
      const isRequired =
        'required' in component ? (component.required ?? true) : component.type !== T.Checkbox;
      return labelled(label, description, isRequired, fieldView(state, component));
    }
    default:
      return html`<div class="markdown">${markdown(state, part.content)}</div>`;
  }
}

function labelled(label: string, description: string, isRequired: boolean, field: unknown): TemplateResult {
  return html`<label class="field">
    <span class="field-label">${label}${isRequired ? html`<span aria-hidden="true" class="star"> *</span>` : nothing}</span>
    ${description ? html`<small class="quiet">${description}</small>` : nothing} ${field}
  </label>`;
}

function textInput(input: APITextInputComponent): TemplateResult {
  const {
    custom_id,
    max_length = 4000,
    min_length = 0,
    placeholder = '',
    required = true,
    value = '',
  } = input;
  if (input.style === TextInputStyle.Paragraph) {
    return html`<textarea name=${custom_id} rows="4" minlength=${min_length} maxlength=${max_length} placeholder=${placeholder} ?required=${required} .defaultValue=${value}></textarea>`;
  }
  return html`<input name=${custom_id} minlength=${min_length} maxlength=${max_length} placeholder=${placeholder} ?required=${required} .defaultValue=${value} />`;
}

function fieldView(state: PageState, field: APIComponentInLabel): unknown {
  switch (field.type) {
    case T.TextInput:
      return textInput(field);
    case T.Checkbox:
      return html`<input type="checkbox" name=${field.custom_id} ?checked=${field.default} />`;
    case T.FileUpload:
      return nothing;
    default:
      return choiceField(state, field);
  }
}

type ChoiceField = Exclude<APIComponentInLabel, { type: T.TextInput | T.Checkbox | T.FileUpload }>;

function choiceField(state: PageState, field: ChoiceField): TemplateResult {
  const most = 'max_values' in field ? (field.max_values ?? 1) : 1;
  const isMany = most > 1 || field.type === T.CheckboxGroup;
  const isRequired = field.required ?? true;
  return html`<select name=${field.custom_id} ?multiple=${isMany} ?required=${isRequired}>
    ${isMany ? nothing : html`<option value="">${wordsIn(state).choose}</option>`}
    ${offeredBy(state, field).map(({ value, label, isDefault }) => html`<option value=${value} ?selected=${isDefault}>${label}</option>`)}
  </select>`;
}

function offeredBy(state: PageState, field: ChoiceField): readonly Choice[] {
  if (field.type === T.RadioGroup || field.type === T.CheckboxGroup)
    return field.options.map((option) => ({ ...option, isDefault: option.default }));
  return choicesOf(state, field);
}
