import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from './command.ts';
import { commandData } from './command-data.ts';

/** What Discord has registered; the members compared are picked out later. */
const REGISTERED = z.array(z.record(z.string(), z.unknown()));

/**
 * Makes Discord's list of the bot's commands the same as ours, and writes only if it is not already.
 * @param rest a client with the bot's token.
 * @returns whether Discord's list had to be changed.
 * @throws what discord.js throws if Discord cannot be reached or refuses.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const wanted = commands.map(commandData);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = REGISTERED.parse(await rest.get(route, { query }));
  if (fingerprint(registered) === fingerprint(wanted)) return false;
  await rest.put(route, { body: wanted });
  return true;
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
