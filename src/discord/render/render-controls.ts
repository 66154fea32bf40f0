import {
  type APIChannelSelectComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { Control } from '../command.ts';
import { writeCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { cut } from './cut.ts';
import type { Row } from './render.ts';

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

/**
 * Shows buttons and selects of a command's own.
 * @param command the name of the command that handles them.
 * @throws RangeError if their data does not fit a custom id.
 */
export function renderControls(
  command: string,
  controls: readonly (readonly Control[])[] = [],
): readonly Row[] {
  return controls.map((row) => ({
    type: ComponentType.ActionRow,
    components: row.map((control) => renderControl(control, writeCustomId({ command, data: control.data }))),
  }));
}

function renderControl(control: Control, customId: string): APIComponentInMessageActionRow {
  switch (control.kind) {
    case 'button':
      return {
        type: ComponentType.Button,
        style: STYLES[control.style ?? 'secondary'],
        label: cut(control.label, LIMITS.buttonLabel),
        custom_id: customId,
        disabled: control.disabled ?? false,
      };
    case 'select':
      return renderSelect(control, customId);
    case 'channels':
      return renderChannels(control, customId);
  }
}

function renderSelect(
  { placeholder, options }: Extract<Control, { kind: 'select' }>,
  customId: string,
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: cut(placeholder, LIMITS.selectPlaceholder),
    options: options.slice(0, LIMITS.selectOptions).map(({ label, value, description, selected }) => ({
      label: cut(label, LIMITS.selectText),
      value,
      ...(description !== undefined && { description: cut(description, LIMITS.selectText) }),
      default: selected ?? false,
    })),
  };
}

function renderChannels(
  { placeholder, selected, most, types }: Extract<Control, { kind: 'channels' }>,
  customId: string,
): APIChannelSelectComponent {
  return {
    type: ComponentType.ChannelSelect,
    custom_id: customId,
    placeholder: cut(placeholder, LIMITS.selectPlaceholder),
    channel_types: [...types],
    min_values: 0,
    max_values: most,
    default_values: selected.slice(0, most).map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
}
