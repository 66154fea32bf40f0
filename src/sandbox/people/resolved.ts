import {
  type APIInteractionDataResolved,
  type APIInteractionDataResolvedChannel,
  type APIInteractionDataResolvedGuildMember,
  ApplicationCommandOptionType as T,
} from 'discord-api-types/v10';
import { guildPermissions, permissionsIn } from '../permissions.ts';
import type { State } from '../state.ts';
import { isDm, userOf } from '../world/world.ts';
import { type FilledOption, leafOptions } from './options.ts';

/** What the ids that a person has chosen stand for. */
export interface ChosenIds {
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly channels?: readonly string[];
}

/** @returns people, members, roles and channels by id, as far as they exist; empty where nothing was chosen. */
export function resolve(state: State, userId: string, chosen: ChosenIds): APIInteractionDataResolved {
  const { world } = state;
  const users = (chosen.users ?? []).flatMap((id) => userOf(world, id) ?? []);
  const members = users.flatMap(({ id }) => memberEntry(state, id));
  const roles = world.guild.roles.filter(({ id }) => chosen.roles?.includes(id));
  const channels = (chosen.channels ?? []).flatMap((id) => channelEntry(state, userId, id));
  return {
    ...(users.length > 0 ? { users: Object.fromEntries(users.map((user) => [user.id, user])) } : {}),
    ...(members.length > 0 ? { members: Object.fromEntries(members) } : {}),
    ...(roles.length > 0 ? { roles: Object.fromEntries(roles.map((role) => [role.id, role])) } : {}),
    ...(channels.length > 0 ? { channels: Object.fromEntries(channels) } : {}),
  };
}

/** @returns the ids among a command's filled options. */
export function idsInOptions(filled: readonly FilledOption[]): ChosenIds {
  const ids = (...types: T[]) =>
    leafOptions(filled).flatMap(({ type, value }) => (types.includes(type) ? String(value) : []));
  return { users: ids(T.User, T.Mentionable), roles: ids(T.Role, T.Mentionable), channels: ids(T.Channel) };
}

function memberEntry({ world }: State, id: string): [string, APIInteractionDataResolvedGuildMember][] {
  const found = world.members.get(id);
  if (!found) return [];
  const { user: _user, deaf: _deaf, mute: _mute, ...member } = found;
  return [[id, { ...member, permissions: String(guildPermissions(world, id)) }]];
}

function channelEntry(
  state: State,
  userId: string,
  id: string,
): [string, APIInteractionDataResolvedChannel][] {
  const channel = state.world.channels.get(id);
  if (!channel || isDm(channel)) return [];
  const permissions = String(permissionsIn(state.world, channel, userId, state.denied));
  return [[id, { ...channel, permissions }]];
}
