import { z } from 'zod';
import en from '../../../locales/en/commands.json' with { type: 'json' };
import id from '../../../locales/id/commands.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../../knowledge/language.ts';
import type { Command, Option } from '../command.ts';
import { LIMITS } from '../limits.ts';

/** The words of every command; one that a language lacks is a type error here. */
export const COMMAND_WORDS = { id, en } satisfies Record<Language, typeof en>;

/** The names that commands can have: those that there are words for. */
export type CommandName = keyof typeof en;

/** How one option is called, and its choices by value. */
export interface OptionWords {
  readonly name: string;
  readonly description: string;
  readonly choices?: Readonly<Record<string, string>> | undefined;
}

/** How a command and its options are called in one language. */
export interface CommandWords {
  readonly name: string;
  /** Discord shows it for slash commands only; the help shows it for all. */
  readonly description: string;
  readonly options?: Readonly<Record<string, OptionWords>> | undefined;
}

/**
 * Looks up how a command is called.
 * @param all the words of every language; only tests give others than the project's own.
 * @throws Error listing every word that is missing or that Discord would refuse: file, key, how to mend it.
 */
export function commandWords(
  command: Pick<Command, 'name' | 'kind' | 'options'>,
  all: Readonly<Record<Language, object>> = COMMAND_WORDS,
): Readonly<Record<Language, CommandWords>> {
  const schema = z.object({ [command.name]: schemaOf(command) });
  const parsed = LANGUAGES.map((language) => ({ language, result: schema.safeParse(all[language]) }));
  const mistakes = parsed.flatMap(({ language, result }) =>
    (result.error?.issues ?? []).map(
      (issue) => `locales/${language}/commands.json: "${issue.path.join('.')}": ${issue.message}.`,
    ),
  );
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const wordsOf = (language: Language) => schemaOf(command).parse(Reflect.get(all[language], command.name));
  return { id: wordsOf('id'), en: wordsOf('en') };
}

function schemaOf({ kind, options = {} }: Pick<Command, 'kind' | 'options'>): z.ZodType<CommandWords> {
  const name = kind === 'message' ? text(LIMITS.commandName) : slashName;
  const words = z.object({ name, description: text(LIMITS.commandDescription) }, missing);
  const entries = Object.entries(options).map(([option, about]) => [option, optionSchema(about)] as const);
  return entries.length > 0
    ? words.extend({ options: z.object(Object.fromEntries(entries), missing) })
    : words;
}

function optionSchema(option: Option): z.ZodType<OptionWords> {
  const words = z.object({ name: slashName, description: text(LIMITS.commandDescription) }, missing);
  if (option.kind !== 'choice') return words;
  const entries = option.choices.map((value) => [value, text(LIMITS.choiceText)] as const);
  return words.extend({ choices: z.object(Object.fromEntries(entries), missing) });
}

const missing = 'is missing: add it';

function text(limit: number) {
  const mend = `write a text of 1 to ${limit} characters`;
  return z.string(mend).min(1, mend).max(limit, mend);
}

/** Discord's rule for names (interactions/application-commands, "Application Command Naming"). */
const slashName = text(LIMITS.commandName)
  .regex(/^[-_'\p{L}\p{N}]+$/u, 'use letters, digits, - and _ only, no blanks')
  .refine((name) => name === name.toLowerCase(), 'use lower case');
