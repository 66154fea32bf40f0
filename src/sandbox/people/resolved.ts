import {
  type APIInteractionDataResolved,
  type APIInteractionDataResolvedChannel,
  type APIInteractionDataResolvedGuildMember,
  ApplicationCommandOptionType as T,
} from 'discord-api-types/v10';
import { maySee, permissionsIn } from '../permissions.ts';
import { isDm, type SandboxChannel, type Server, serverOf, userOf, type World } from '../world/world.ts';
import { type FilledOption, leafOptions } from './options.ts';

/** What the ids that a person has chosen stand for. */
export interface ChosenIds {
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly channels?: readonly string[];
}

/**
 * What chosen ids stand for where they were chosen.
 * @returns people, members, roles and channels by id, as far as they exist; empty where nothing was chosen.
 */
export function resolve(
  world: World,
  userId: string,
  place: SandboxChannel,
  chosen: ChosenIds,
): APIInteractionDataResolved {
  const server = serverOf(world, place);
  const users = (chosen.users ?? []).flatMap((id) => userOf(world, id) ?? []);
  const members = users.flatMap(({ id }) => memberEntry(world, server, place, id));
  const roles = (server?.guild.roles ?? []).filter(({ id }) => chosen.roles?.includes(id));
  const channels = (chosen.channels ?? []).flatMap((id) => channelEntry(world, server, userId, id));
  return {
    ...named('users', byId(users)),
    ...named('members', members),
    ...named('roles', byId(roles)),
    ...named('channels', channels),
  };
}

function byId<T extends { id: string }>(values: readonly T[]): [string, T][] {
  return values.map((value) => [value.id, value]);
}

function named<K extends string, T>(key: K, entries: readonly [string, T][]) {
  return entries.length > 0 ? { [key]: Object.fromEntries(entries) } : {};
}

/** @returns the ids among a command's filled options. */
export function idsInOptions(filled: readonly FilledOption[]): ChosenIds {
  const ids = (...types: T[]) =>
    leafOptions(filled).flatMap(({ type, value }) => (types.includes(type) ? String(value) : []));
  return { users: ids(T.User, T.Mentionable), roles: ids(T.Role, T.Mentionable), channels: ids(T.Channel) };
}

function memberEntry(
  world: World,
  server: Server | undefined,
  place: SandboxChannel,
  id: string,
): [string, APIInteractionDataResolvedGuildMember][] {
  const found = server?.members.get(id);
  if (!found) return [];
  const { user: _user, deaf: _deaf, mute: _mute, ...member } = found;
  return [[id, { ...member, permissions: String(permissionsIn(world, place, id)) }]];
}

function channelEntry(
  world: World,
  server: Server | undefined,
  userId: string,
  id: string,
): [string, APIInteractionDataResolvedChannel][] {
  const channel = world.channels.get(id);
  if (!channel || isDm(channel) || serverOf(world, channel) !== server) return [];
  if (!maySee(world, channel, userId)) return [];
  return [[id, { ...channel, permissions: String(permissionsIn(world, channel, userId)) }]];
}
