import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Form } from '../command.ts';
import { writeCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { cut } from './cut.ts';

/** Shows a form. @param command the name of the command that handles what is typed. */
export function renderForm(
  command: string,
  { title, data, fields }: Form,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: writeCustomId({ command, data }),
    title: cut(title, LIMITS.formTitle),
    components: fields.map(({ name, label, placeholder, required, most }) => ({
      type: ComponentType.Label,
      label: cut(label, LIMITS.formLabel),
      component: {
        type: ComponentType.TextInput,
        custom_id: name,
        style: TextInputStyle.Paragraph,
        required,
        max_length: most,
        ...(placeholder !== undefined && { placeholder: cut(placeholder, LIMITS.fieldPlaceholder) }),
      },
    })),
  };
}
