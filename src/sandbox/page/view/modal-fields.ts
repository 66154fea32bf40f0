import {
  type APIComponentInLabel,
  type APITextInputComponent,
  ComponentType as T,
} from 'discord-api-types/v10';
import type { ModalView } from '../protocol.ts';

/** What was filled into a form, by custom_id. */
export type Fields = Record<string, string | readonly string[] | boolean>;

/** Reads a form's elements, whose names are the fields' custom_ids. */
export function readFields(modal: ModalView, form: HTMLFormElement): Fields {
  const data = new FormData(form);
  const fields = modal.components.flatMap((part): (APIComponentInLabel | APITextInputComponent)[] => {
    if (part.type === T.ActionRow) return part.components;
    return part.type === T.Label ? [part.component] : [];
  });
  return Object.fromEntries(fields.flatMap((field) => readField(field, data)));
}

function readField(
  field: APIComponentInLabel | APITextInputComponent,
  data: FormData,
): [string, Fields[string]][] {
  const { custom_id: id } = field;
  const values = data.getAll(id).map(String);
  const chosen = values.filter((value) => value !== '');
  if (field.type === T.TextInput) return [[id, values[0] ?? '']];
  if (field.type === T.Checkbox) return [[id, values.length > 0]];
  if (field.type === T.RadioGroup) return chosen[0] === undefined ? [] : [[id, chosen[0]]];
  return [[id, chosen]];
}
