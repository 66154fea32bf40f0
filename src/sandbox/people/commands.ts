import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { permissionsIn } from '../permissions.ts';
import type { State } from '../state.ts';
import { isDm, type SandboxChannel } from '../world/world.ts';
import { NotPossible } from './not-possible.ts';

/** @returns the commands that a person is offered in a channel: those of the guild go before global ones. */
export function commandsFor(state: State, userId: string, channel: SandboxChannel): APIApplicationCommand[] {
  const global = state.commands.list();
  if (isDm(channel)) return global.filter((command) => allowsContext(command, InteractionContextType.BotDM));
  const granted = permissionsIn(state.world, channel, userId, state.denied);
  if ((granted & PermissionFlagsBits.UseApplicationCommands) === 0n) return [];
  const own = state.commands.list(state.world.guild.id);
  const rest = global.filter((command) => !own.some((other) => isSame(other, command)));
  return [...own, ...rest].filter(
    (command) => allowsContext(command, InteractionContextType.Guild) && allowsMember(command, granted),
  );
}

/** @throws {NotPossible} if the person isn't offered such a command in the channel. */
export function commandNamed(
  state: State,
  userId: string,
  channel: SandboxChannel,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand {
  const offered = commandsFor(state, userId, channel).filter((command) => command.type === type);
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
