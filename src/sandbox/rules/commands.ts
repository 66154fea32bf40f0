import {
  ApplicationCommandType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';
import { isChatName } from './command-name.ts';
import { type CommandOption, optionRefusals } from './command-options.ts';

type Command = RESTPostAPIApplicationCommandsJSONBody;
type Path = readonly PropertyKey[];

/** Characters of name, description, option names and descriptions and choices of one command, in each language. */
const MAX_CHARACTERS = 8000;

/** What Discord refuses in one command beyond what its description says. @param at where it stands in the body. */
export function commandRefusals(command: Command, at: Path): RefusalAt[] {
  const isChat = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  return [
    ...localeRefusals(command, at),
    ...(isChat ? chatRefusals(command, at) : menuRefusals(command, at)),
    ...sizeRefusals(command, at),
  ];
}

/** Refuses the second of two commands with the same name and kind, in any language. */
export function duplicateRefusals(commands: readonly Command[]): RefusalAt[] {
  const seen = new Map<string, number>();
  return commands.flatMap((command, index) =>
    namesOf(command).flatMap((name) => {
      const key = `${command.type ?? ApplicationCommandType.ChatInput}:${name}`;
      const first = seen.get(key) ?? index;
      seen.set(key, first);
      const message = 'Application command names must be unique';
      return first === index
        ? []
        : [{ path: [index, 'name'], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message }];
    }),
  );
}

/** A command's name under each language, as `language=name`. */
function namesOf(command: Command): string[] {
  const localised = Object.entries(command.name_localizations ?? {}).filter(([, name]) => name);
  return [`=${command.name}`, ...localised.map(([locale, name]) => `${locale}=${name}`)];
}

function chatRefusals(command: Command, at: Path): RefusalAt[] {
  const names: [Path, string | null | undefined][] = [
    [[...at, 'name'], command.name],
    ...Object.entries(command.name_localizations ?? {}).map(
      ([locale, name]): [Path, string | null | undefined] => [[...at, 'name_localizations', locale], name],
    ),
  ];
  const wrong = names.filter(([, name]) => name && !isChatName(name));
  const described = 'description' in command && command.description;
  return [
    ...wrong.map(([path]) => ({
      path,
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    })),
    ...(described
      ? []
      : [{ path: [...at, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]),
    ...optionRefusals(optionsOf(command), [...at, 'options']),
  ];
}

function menuRefusals(command: Command, at: Path): RefusalAt[] {
  const unwanted = [
    'description' in command && command.description ? 'description' : '',
    optionsOf(command).length > 0 ? 'options' : '',
  ];
  return unwanted
    .filter((key) => key !== '')
    .map((key) => ({
      path: [...at, key],
      code: `APPLICATION_COMMAND_CONTEXT_MENU_${key.toUpperCase()}_NOT_ALLOWED`,
      message: `Context menu commands cannot have a ${key.replace(/s$/, '')}`,
    }));
}

function optionsOf(command: Command): readonly CommandOption[] {
  return 'options' in command ? (command.options ?? []) : [];
}

const LOCALES: readonly string[] = Object.values(Locale);

function localeRefusals(command: Command, at: Path): RefusalAt[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((key) =>
    Object.keys((key in command ? command[key] : undefined) ?? {})
      .filter((locale) => !LOCALES.includes(locale))
      .map((locale) => ({
        path: [...at, key, locale],
        code: 'ENUM_TYPE_COERCE',
        message: `Value "${locale}" is not a valid enum value.`,
      })),
  );
}

function sizeRefusals(command: Command, at: Path): RefusalAt[] {
  const languages = [undefined, ...LOCALES];
  const largest = Math.max(...languages.map((language) => characters(command, language)));
  if (largest <= MAX_CHARACTERS) return [];
  const message = `Command exceeds maximum size (${MAX_CHARACTERS})`;
  return [{ path: at, code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}

interface Sized {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null | undefined>> | null | undefined;
  readonly description?: string | undefined;
  readonly description_localizations?: Readonly<Record<string, string | null | undefined>> | null | undefined;
  readonly options?: readonly Sized[] | undefined;
  readonly choices?: readonly (Sized & { readonly value: string | number })[] | undefined;
}

/** Discord counts, of each text, the longest that a reader of this language may get. */
function characters(sized: Sized, language: string | undefined): number {
  const length = (base: string | undefined, localised: Sized['name_localizations']) =>
    ((language && localised?.[language]) || base || '').length;
  const own =
    length(sized.name, sized.name_localizations) + length(sized.description, sized.description_localizations);
  const choices = (sized.choices ?? []).reduce(
    (sum, choice) => sum + characters(choice, language) + String(choice.value).length,
    0,
  );
  return (sized.options ?? []).reduce((sum, option) => sum + characters(option, language), own + choices);
}
