import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language } from '../../knowledge/language.ts';
import type { Command, Option, Place } from '../command.ts';
import { commandWords, type OptionWords } from './command-words.ts';

const CONTEXTS: Readonly<Record<Place, InteractionContextType>> = {
  server: InteractionContextType.Guild,
  dm: InteractionContextType.BotDM,
  'private-channel': InteractionContextType.PrivateChannel,
};

const EVERYWHERE: readonly Place[] = ['server', 'dm', 'private-channel'];

/**
 * Describes a command to Discord, in every language.
 * @returns the body that Discord's "Create Global Application Command" takes.
 * @throws Error if words are missing, as `commandWords` does.
 */
export function commandData(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  const words = commandWords(command);
  const common = {
    name: registeredName(command),
    name_localizations: localised(words, (language) => language.name),
    contexts: (command.where ?? EVERYWHERE).map((place) => CONTEXTS[place]),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    ...(command.permission && {
      default_member_permissions: String(PermissionFlagsBits[command.permission]),
    }),
  };
  if (command.kind === 'message') return { ...common, type: ApplicationCommandType.Message };
  return {
    ...common,
    type: ApplicationCommandType.ChatInput,
    description: words.en.description,
    description_localizations: localised(words, (language) => language.description),
    options: Object.entries(command.options ?? {}).map(([name, option]) =>
      optionData(name, option, { id: words.id.options![name]!, en: words.en.options![name]! }),
    ),
  };
}

/** @returns the name under which Discord knows a command and tells that it was used. */
export function registeredName(command: Command): string {
  return command.kind === 'message' ? commandWords(command).en.name : command.name;
}

type Localised<Words> = Readonly<Record<Language, Words>>;

/** The two Englishes fall back to each other only, and Indonesian to nothing: so all three are set. */
function localised<Words>(words: Localised<Words>, pick: (words: Words) => string): LocalizationMap {
  return { id: pick(words.id), 'en-US': pick(words.en), 'en-GB': pick(words.en) };
}

function optionData(
  name: string,
  option: Option,
  words: Localised<OptionWords>,
): APIApplicationCommandOption {
  const common = {
    name,
    name_localizations: localised(words, (language) => language.name),
    description: words.en.description,
    description_localizations: localised(words, (language) => language.description),
    required: option.required,
  };
  if (option.kind === 'flag') return { ...common, type: ApplicationCommandOptionType.Boolean };
  const string = { ...common, type: ApplicationCommandOptionType.String as const };
  if (option.kind === 'text') return option.autocomplete ? { ...string, autocomplete: true } : string;
  return {
    ...string,
    choices: option.choices.map((value) => ({
      name: words.en.choices![value]!,
      name_localizations: localised(words, (language) => language.choices![value]!),
      value,
    })),
  };
}
