import { ApplicationCommandType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { commandData } from './command-data.ts';

/** What Discord has registered; the members compared are picked out later. */
const REGISTERED = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    type: z.number().default(ApplicationCommandType.ChatInput),
  }),
);
type Registered = z.infer<typeof REGISTERED>;

/** The ids that Discord gave to the slash commands, by their names: what mentions of commands need. */
export type CommandIds = ReadonlyMap<string, string>;

/**
 * Makes Discord's list of the bot's commands the same as ours, and writes only if it is not already.
 * @param rest a client with the bot's token.
 * @returns whether Discord's list had to be changed, and the ids of the commands in it.
 * @throws what discord.js throws if Discord cannot be reached or refuses.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
): Promise<{ readonly changed: boolean; readonly ids: CommandIds }> {
  const wanted = commands.map(commandData);
  const registered = await list(rest, applicationId);
  if (fingerprint(registered) === fingerprint(wanted)) return { changed: false, ids: idsOf(registered) };
  const written = await rest.put(Routes.applicationCommands(applicationId), { body: wanted });
  return { changed: true, ids: idsOf(REGISTERED.parse(written)) };
}

/**
 * Reads the ids of the commands that are registered, for processes that leave registering to another.
 * @throws what discord.js throws if Discord cannot be reached or refuses.
 */
export async function readCommandIds(rest: REST, applicationId: string): Promise<CommandIds> {
  return idsOf(await list(rest, applicationId));
}

async function list(rest: REST, applicationId: string): Promise<Registered> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return REGISTERED.parse(await rest.get(Routes.applicationCommands(applicationId), { query }));
}

/** Only what is typed can be mentioned; commands of menus may have the same names. */
function idsOf(registered: Registered): CommandIds {
  const typed = registered.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  return new Map(typed.map(({ name, id }) => [name, id]));
}

/** The members of commands, options and choices that we decide; Discord adds ids, versions and defaults. */
const OURS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'contexts',
  'integration_types',
  'default_member_permissions',
  'options',
  'required',
  'autocomplete',
  'choices',
  'value',
];

function fingerprint(commands: readonly object[]): string {
  return JSON.stringify(commands.map(normalise).sort(byText));
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** Drops what is not ours and what is empty, and orders what has no order. */
function normalise(part: object): object {
  const members = OURS.map((name) => [name, Reflect.get(part, name)] as const)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => [name, normaliseMember(name, value)] as const);
  return Object.fromEntries(members);
}

function normaliseMember(name: string, value: unknown): unknown {
  if (name === 'contexts' || name === 'integration_types') return [...listOf(value)].sort();
  if (name === 'options' || name === 'choices') return listOf(value).map((part) => normalise(Object(part)));
  return name.endsWith('_localizations') ? Object.entries(Object(value)).sort(byText) : value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
