import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';
import { isChatName } from './command-name.ts';

/** An option of a command, of a group or of a subcommand. */
export type CommandOption = APIApplicationCommandOption;
type Path = readonly PropertyKey[];

/** @returns whether an option is a subcommand or a group of them. */
export function isNested(
  option: CommandOption,
): option is APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  return option.type === Subcommand || option.type === SubcommandGroup;
}

/** What Discord refuses in a command's options beyond what its description says. @param at where they stand. */
export function optionRefusals(options: readonly CommandOption[], at: Path): RefusalAt[] {
  return [
    ...options.flatMap((option, index) => oneRefusals(option, [...at, index])),
    ...duplicateNames(options, at),
    ...orderRefusals(options, at),
  ];
}

function oneRefusals(option: CommandOption, at: Path): RefusalAt[] {
  const names = [option.name, ...Object.values(option.name_localizations ?? {})];
  const wrong = names.filter((name) => name && !isChatName(name));
  const nested = isNested(option) ? optionRefusals(option.options ?? [], [...at, 'options']) : [];
  return [
    ...wrong.map(() => ({
      path: [...at, 'name'],
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    })),
    ...(isNested(option) ? [] : choiceRefusals(option, at)),
    ...nested,
  ];
}

function choiceRefusals(option: APIApplicationCommandBasicOption, at: Path): RefusalAt[] {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  const both = 'autocomplete' in option && option.autocomplete === true && choices.length > 0;
  const names = choices.map((choice) => choice.name);
  const repeated = [...names.entries()].filter(([index, name]) => names.indexOf(name) < index);
  return [
    ...(both
      ? [
          {
            path: [...at, 'autocomplete'],
            code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
            message: 'Cannot set autocomplete to true when choices are present',
          },
        ]
      : []),
    ...repeated.map(([index]) => ({
      path: [...at, 'choices', index, 'name'],
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      message: 'Option choice names must be unique',
    })),
  ];
}

function duplicateNames(options: readonly CommandOption[], at: Path): RefusalAt[] {
  const seen = new Set<string>();
  return options.flatMap((option, index) => {
    const localised = Object.entries(option.name_localizations ?? {}).filter(([, name]) => name);
    const names = [`=${option.name}`, ...localised.map(([locale, name]) => `${locale}=${name}`)];
    const repeated = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    const code = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
    return repeated ? [{ path: [...at, index, 'name'], code, message: 'Option names must be unique' }] : [];
  });
}

function orderRefusals(options: readonly CommandOption[], at: Path): RefusalAt[] {
  const firstOptional = options.findIndex((option) => !isNested(option) && !option.required);
  return options.flatMap((option, index) => {
    const late = firstOptional >= 0 && index > firstOptional && !isNested(option) && option.required;
    const message = 'Required options must be placed before non-required options';
    return late
      ? [{ path: [...at, index], code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message }]
      : [];
  });
}
