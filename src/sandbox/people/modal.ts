import {
  type APIComponentInLabel,
  type APITextInputComponent,
  ComponentType as T,
} from 'discord-api-types/v10';
import type { OpenModal } from '../interactions/open.ts';
import { type AnyComponent, walkComponents } from '../rules/component-walk.ts';
import { chosenIds, isSelect, refuseChoice } from './components.ts';
import { NotPossible } from './not-possible.ts';
import type { ChosenIds } from './resolved.ts';

/** What a person fills into a form, by custom_id: text, chosen values, or a tick. */
export type FieldValues = Readonly<Record<string, string | readonly string[] | boolean>>;

/** A filled-in field as the bot gets it. */
export interface FilledField {
  readonly type: T;
  readonly custom_id: string;
  readonly value?: string | boolean | null;
  readonly values?: readonly string[];
}

/** A part of a filled-in form: a row, a label or plain text. */
export interface FilledPart {
  readonly type: T;
  readonly id: number;
  readonly components?: readonly FilledField[];
  readonly component?: FilledField;
}

/**
 * Fills in a form.
 * @throws {NotPossible} for an unknown field, a missing one, or a value that Discord's client would refuse.
 */
export function fillModal(modal: OpenModal, values: FieldValues): FilledPart[] {
  refuseStrangers(modal, values);
  return modal.components.map((part, index): FilledPart => {
    const id = index + 1;
    if (part.type === T.ActionRow) {
      return { type: part.type, id, components: part.components.map((input) => textField(input, values)) };
    }
    return part.type === T.Label
      ? { type: part.type, id, component: anyField(part.component, values) }
      : { type: part.type, id };
  });
}

/** @returns the ids of people, roles and channels that were chosen in a form. */
export function idsInForm(parts: readonly FilledPart[]): ChosenIds {
  const chosen = parts.flatMap(({ component }) =>
    component ? [chosenIds(component.type, component.values ?? [])] : [],
  );
  return {
    users: chosen.flatMap(({ users }) => users ?? []),
    roles: chosen.flatMap(({ roles }) => roles ?? []),
    channels: chosen.flatMap(({ channels }) => channels ?? []),
  };
}

function refuseStrangers(modal: OpenModal, values: FieldValues): void {
  const components = [...walkComponents(modal.components)].map(({ component }) => component);
  const ids = components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
  const stranger = Object.keys(values).find((id) => !ids.includes(id));
  if (stranger !== undefined) throw new NotPossible(`The form has no field "${stranger}".`);
}

function anyField(field: APIComponentInLabel, values: FieldValues): FilledField {
  switch (field.type) {
    case T.TextInput:
      return textField(field, values);
    case T.Checkbox:
      return { type: field.type, custom_id: field.custom_id, value: values[field.custom_id] === true };
    case T.RadioGroup: {
      const value = values[field.custom_id] ?? null;
      if (value === null && (field.required ?? true)) throw missing(field.custom_id);
      return { type: field.type, custom_id: field.custom_id, value: value === null ? null : String(value) };
    }
    default:
      return { type: field.type, custom_id: field.custom_id, values: chosenValues(field, values) };
  }
}

function chosenValues(
  field: AnyComponent & { custom_id: string; required?: boolean },
  values: FieldValues,
): readonly string[] {
  const value = values[field.custom_id] ?? [];
  const chosen = typeof value === 'string' ? [value] : value;
  if (typeof chosen === 'boolean')
    throw new NotPossible(`The field "${field.custom_id}" wants a list of values.`);
  if (chosen.length === 0 && (field.required ?? true)) throw missing(field.custom_id);
  if (isSelect(field) && chosen.length > 0) refuseChoice(field, chosen);
  return chosen;
}

function textField(input: APITextInputComponent, values: FieldValues): FilledField {
  const value = values[input.custom_id] ?? input.value ?? '';
  if (typeof value !== 'string') throw new NotPossible(`The field "${input.custom_id}" wants text.`);
  if (value === '' && (input.required ?? true)) throw missing(input.custom_id);
  const least = value === '' ? 0 : (input.min_length ?? 0);
  const most = input.max_length ?? 4000;
  const fits = value.length >= least && value.length <= most;
  if (!fits) throw new NotPossible(`The field "${input.custom_id}" wants ${least} to ${most} characters.`);
  return { type: input.type, custom_id: input.custom_id, value };
}

function missing(customId: string): NotPossible {
  return new NotPossible(`The field "${customId}" is required.`);
}
