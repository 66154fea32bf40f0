import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as T,
} from 'discord-api-types/v10';
import type { CommandForm } from './state.ts';

/** @returns what was filled in, each value of its option's type; what was left empty is left out. */
export function filledValues(
  form: Pick<CommandForm, 'entry' | 'values' | 'picked'>,
): Record<string, string | number | boolean> {
  const filled = form.entry.options.flatMap((option): [string, string | number | boolean][] => {
    const text = form.values[option.name] ?? '';
    return text === '' ? [] : [[option.name, form.picked[option.name] ?? typedValue(option, text)]];
  });
  return Object.fromEntries(filled);
}

function typedValue(option: APIApplicationCommandBasicOption, text: string): string | number | boolean {
  const isNumber = option.type === T.Integer || option.type === T.Number;
  if (isNumber && Number.isFinite(Number(text))) return Number(text);
  return option.type === T.Boolean ? text === 'true' : text;
}
