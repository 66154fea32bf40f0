import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as T,
} from 'discord-api-types/v10';
import { isNested } from '../rules/command-options.ts';
import { NotPossible } from './not-possible.ts';

/** What a person fills in: option names as registered; ids stand for people, roles and channels. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** An option as the bot gets it. */
export interface FilledOption {
  readonly name: string;
  readonly type: T;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly FilledOption[];
}

/** What a person fills in, on a way through subcommands. */
export interface Filling {
  /** Names of group and subcommand, where there are some. */
  readonly path: readonly string[];
  readonly values: OptionValues;
  /** For autocomplete the option being typed; nothing is required then. */
  readonly focused?: string | undefined;
}

/**
 * Fills in a command's options.
 * @throws {NotPossible} for an unknown option, a missing one, or a value that Discord's client would refuse.
 */
export function fillOptions(
  options: readonly APIApplicationCommandOption[],
  filling: Filling,
): FilledOption[] {
  const [step, ...path] = filling.path;
  if (step === undefined) return fillBasic(options.filter(isBasic), filling);
  const chosen = options.filter(isNested).find((option) => option.name === step);
  if (!chosen) throw new NotPossible(`There is no subcommand "${step}".`);
  return [
    { name: step, type: chosen.type, options: fillOptions(chosen.options ?? [], { ...filling, path }) },
  ];
}

/** @returns the options that carry values, whatever subcommand they stand in. */
export function leafOptions(filled: readonly FilledOption[]): FilledOption[] {
  return filled.flatMap((option) => (option.options ? leafOptions(option.options) : [option]));
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return !isNested(option);
}

function fillBasic(options: readonly APIApplicationCommandBasicOption[], filling: Filling): FilledOption[] {
  const { values, focused } = filling;
  const missing = options.find((option) => option.required && values[option.name] === undefined);
  if (missing && focused === undefined) throw new NotPossible(`The option "${missing.name}" is required.`);
  return Object.entries(values).map(([name, value]) => {
    const option = options.find((candidate) => candidate.name === name);
    if (!option) throw new NotPossible(`There is no option "${name}".`);
    if (name === focused) return { name, type: option.type, value, focused: true };
    refuseValue(option, value);
    return { name, type: option.type, value };
  });
}

const EXPECTED: Readonly<Partial<Record<T, 'number' | 'boolean'>>> = {
  [T.Integer]: 'number',
  [T.Number]: 'number',
  [T.Boolean]: 'boolean',
};

function refuseValue(option: APIApplicationCommandBasicOption, value: string | number | boolean): void {
  const refuse = (wanted: string): never => {
    throw new NotPossible(`The option "${option.name}" wants ${wanted}, not ${JSON.stringify(value)}.`);
  };
  const expected = EXPECTED[option.type] ?? 'string';
  if (typeof value !== expected) refuse(`a ${expected}`);
  if (option.type === T.Integer && !Number.isInteger(value)) refuse('a whole number');
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  const isChoice = choices.length === 0 || choices.some((choice) => choice.value === value);
  if (!isChoice) refuse(`one of ${choices.map((choice) => choice.value).join(', ')}`);
  refuseBounds(option, value, refuse);
}

function refuseBounds(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
  refuse: (wanted: string) => never,
): void {
  if (option.type === T.String && typeof value === 'string') {
    if (value.length < (option.min_length ?? 0)) refuse(`at least ${option.min_length} characters`);
    if (value.length > (option.max_length ?? 6000)) refuse(`at most ${option.max_length ?? 6000} characters`);
  }
  if ((option.type === T.Integer || option.type === T.Number) && typeof value === 'number') {
    if (value < (option.min_value ?? value)) refuse(`at least ${option.min_value}`);
    if (value > (option.max_value ?? value)) refuse(`at most ${option.max_value}`);
  }
}
