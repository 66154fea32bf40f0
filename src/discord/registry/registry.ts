import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { findLocaleMistakes } from '../../replies/locale-mistakes.ts';
import { LOCALES } from '../../replies/locales.ts';
import type { Command } from '../command.ts';
import { COMMAND_WORDS, type CommandName, commandWords } from './command-words.ts';

const isFunction = (value: unknown) => typeof value === 'function';
const isName = (value: unknown) => typeof value === 'string' && value in COMMAND_WORDS.en;
const isPermission = (value: unknown) => typeof value === 'string' && value in LOCALES.en.errors.permissions;
const isVisibility = (value: unknown) => value === 'public' || value === 'private' || isFunction(value);

const OPTION = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    required: z.boolean(),
    autocomplete: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('flag'), required: z.boolean() }),
  z.strictObject({
    kind: z.literal('choice'),
    required: z.boolean(),
    choices: z.array(z.string()).min(1).max(25),
  }),
]);

const COMMAND = z.strictObject({
  name: z.custom<CommandName>(isName, 'has no words: add them under this name to locales/*/commands.json'),
  kind: z.literal('message').exactOptional(),
  visibility: z.custom<Command['visibility']>(isVisibility, 'must be "public", "private" or a function'),
  options: z.record(z.string(), OPTION).exactOptional(),
  permission: z
    .custom<NonNullable<Command['permission']>>(
      isPermission,
      'has no words: add it to "permissions" in locales/*/errors.json',
    )
    .exactOptional(),
  where: z
    .array(z.enum(['server', 'dm', 'private-channel']))
    .min(1)
    .exactOptional(),
  cooldown: z.literal('none').exactOptional(),
  run: z.custom<Command['run']>(isFunction, 'must be a function'),
  autocomplete: z
    .custom<NonNullable<Command['autocomplete']>>(isFunction, 'must be a function')
    .exactOptional(),
  component: z.custom<NonNullable<Command['component']>>(isFunction, 'must be a function').exactOptional(),
  submit: z.custom<NonNullable<Command['submit']>>(isFunction, 'must be a function').exactOptional(),
});

const COMMANDS_FOLDER = new URL('../commands/', import.meta.url);

/**
 * Finds every command: each `.ts` file of the folder is one.
 * @param folder address of the folder with a final slash; only tests give another than the project's own.
 * @returns the commands in the order of their file names.
 * @throws Error listing everything wrong in any file, each with the file's name.
 */
export async function loadCommands(folder: URL = COMMANDS_FOLDER): Promise<readonly Command[]> {
  refuseDifferingWords();
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const results = await Promise.all(files.map((file) => loadCommand(folder, file)));
  const mistakes = results.flatMap((result) => ('mistakes' in result ? result.mistakes : []));
  if (mistakes.length > 0) throw new Error(`Some commands cannot be used:\n${mistakes.join('\n')}`);
  return results.flatMap((result) => ('command' in result ? [result.command] : []));
}

/** Also finds words that a command looks up itself, such as a heading. */
function refuseDifferingWords(): void {
  const mistakes = findLocaleMistakes({
    id: { commands: COMMAND_WORDS.id },
    en: { commands: COMMAND_WORDS.en },
  });
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}

type Loaded = { readonly command: Command } | { readonly mistakes: readonly string[] };

async function loadCommand(folder: URL, file: string): Promise<Loaded> {
  const inFile = (mistake: string) => `  - commands/${file}: ${mistake}`;
  try {
    const module: { default?: unknown } = await import(new URL(file, folder).href);
    const parsed = COMMAND.safeParse(module.default);
    if (!parsed.success) return { mistakes: parsed.error.issues.map((issue) => inFile(describe(issue))) };
    const command: Command = parsed.data;
    if (`${command.name}.ts` !== file)
      return { mistakes: [inFile(`its name is "${command.name}": make file and name the same`)] };
    commandWords(command);
    return { command };
  } catch (error) {
    return { mistakes: [inFile(error instanceof Error ? error.message : String(error))] };
  }
}

function describe({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? `its default export: ${message}` : `"${path.join('.')}": ${message}`;
}
