import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  ApplicationIntegrationType,
  type InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { permissionsIn } from '../permissions.ts';
import type { State } from '../state.ts';
import { type Account, hasBot, isDm, type SandboxChannel, serverOf, type World } from '../world/world.ts';
import { contextOf, ownersIn } from './installation.ts';
import { NotPossible } from './not-possible.ts';

/** @returns the commands that a person is offered in a channel: those of the guild go before global ones. */
export function commandsFor(
  state: State,
  account: Account,
  channel: SandboxChannel,
): APIApplicationCommand[] {
  const { world, commands } = state;
  const granted = permissionsIn(world, channel, account.user.id);
  if ((granted & PermissionFlagsBits.UseApplicationCommands) === 0n) return [];
  const server = serverOf(world, channel);
  const own = server && hasBot(world, server) ? commands.list(server.guild.id) : [];
  const rest = commands.list().filter((command) => !own.some((other) => isSame(other, command)));
  return [...own, ...rest].filter(
    (command) =>
      allowsContext(command, contextOf(channel)) &&
      isInstalled(world, account, channel, command) &&
      (isDm(channel) || allowsMember(command, granted)),
  );
}

function isInstalled(
  world: World,
  account: Account,
  channel: SandboxChannel,
  { integration_types }: APIApplicationCommand,
): boolean {
  const types = integration_types ?? [ApplicationIntegrationType.GuildInstall];
  return Object.keys(ownersIn(world, channel, account, types)).length > 0;
}

/** @throws {NotPossible} if the person isn't offered such a command in the channel. */
export function commandNamed(
  state: State,
  account: Account,
  channel: SandboxChannel,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand {
  const offered = commandsFor(state, account, channel).filter((command) => command.type === type);
  const found = offered.find((command) => command.name === name);
  if (found) return found;
  const names = offered.map((command) => command.name).join(', ') || 'none';
  throw new NotPossible(`There is no command "${name}" here; on offer: ${names}.`);
}

function isSame(a: APIApplicationCommand, b: APIApplicationCommand): boolean {
  return a.name === b.name && a.type === b.type;
}

function allowsContext(
  { contexts, guild_id }: APIApplicationCommand,
  context: InteractionContextType,
): boolean {
  return guild_id !== undefined || !contexts || contexts.includes(context);
}

/** No permissions named: everybody. "0": administrators only. */
function allowsMember(
  { default_member_permissions: needed }: APIApplicationCommand,
  granted: bigint,
): boolean {
  if (needed === null || (granted & PermissionFlagsBits.Administrator) !== 0n) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (granted & bits) === bits;
}
