import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';

/** A chat command, or one subcommand of it, as it is listed after `/`. */
export interface CommandEntry {
  /** As registered, with group and subcommand after spaces. */
  readonly name: string;
  /** In the person's language. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

type Words = Readonly<Record<string, string | null | undefined>> | null | undefined;

/** @returns a word in a locale; the two Englishes stand in for each other, as in Discord. */
export function localised(base: string, words: Words, locale: string): string {
  const other = locale === 'en-US' ? 'en-GB' : locale === 'en-GB' ? 'en-US' : locale;
  return words?.[locale] ?? words?.[other] ?? base;
}

/** @returns what can be typed after `/`, in the order of registering. */
export function chatEntries(commands: readonly APIApplicationCommand[], locale: string): CommandEntry[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => entriesOf(command, command.options ?? [], locale, { name: '', label: '' }));
}

/** @returns the commands of a message's menu. */
export function messageCommands(commands: readonly APIApplicationCommand[]): APIApplicationCommand[] {
  return commands.filter(({ type }) => type === ApplicationCommandType.Message);
}

/** @returns the entries that begin with what was typed after `/`, in the person's language or as registered. */
export function matching(entries: readonly CommandEntry[], typed: string): CommandEntry[] {
  const wanted = typed.toLowerCase();
  return entries.filter(({ name, label }) => label.startsWith(wanted) || name.startsWith(wanted));
}

interface Named {
  readonly name: string;
  readonly name_localizations?: Words;
  readonly description: string;
  readonly description_localizations?: Words;
}

function entriesOf(
  named: Named,
  options: readonly APIApplicationCommandOption[],
  locale: string,
  above: { name: string; label: string },
): CommandEntry[] {
  const name = `${above.name} ${named.name}`.trim();
  const label = `${above.label} ${localised(named.name, named.name_localizations, locale)}`.trim();
  const nested = options.filter(isNested);
  if (nested.length > 0) {
    return nested.flatMap((option) => entriesOf(option, option.options ?? [], locale, { name, label }));
  }
  const description = localised(named.description, named.description_localizations, locale);
  return [{ name, label, description, options: options.filter((option) => !isNested(option)) }];
}

type Nested = Extract<APIApplicationCommandOption, { options?: APIApplicationCommandOption[] }>;

function isNested(option: APIApplicationCommandOption): option is Nested {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  return option.type === Subcommand || option.type === SubcommandGroup;
}
