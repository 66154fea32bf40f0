import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIUser,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { userOf, type World } from '../world/world.ts';

/** Whom a message really pings. */
export interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

/** What decides whom a message pings. */
export interface MentionRequest {
  readonly content: string;
  /** As sent; everything is parsed if it is left out. */
  readonly allowed: APIAllowedMentions | null | undefined;
  /** The author of the message replied to. */
  readonly repliedTo: APIUser | undefined;
  /** What the author may do in the channel. */
  readonly permissions: bigint;
}

/**
 * Reads the mentions of a content and keeps those that `allowed_mentions` lets ping
 * (Discord's reference, "Allowed mentions object").
 */
export function resolveMentions(world: World, request: MentionRequest): Mentions {
  const { content, allowed } = request;
  const named = idsIn(content, /<@!?(\d+)>/g).filter((id) => mayPing(allowed, AllowedMentionsTypes.User, id));
  const ids = new Set([...named, ...repliedUser(request)]);
  const everyone = /@(everyone|here)/.test(content) && mayPing(allowed, AllowedMentionsTypes.Everyone, '');
  const roles = idsIn(content, /<@&(\d+)>/g).filter((id) => mayPing(allowed, AllowedMentionsTypes.Role, id));
  return {
    mentions: [...ids].flatMap((id) => userOf(world, id) ?? []),
    mention_roles: roles.filter((id) => isRole(world, id)),
    mention_everyone: everyone && (request.permissions & PermissionFlagsBits.MentionEveryone) !== 0n,
  };
}

function isRole({ servers }: World, id: string): boolean {
  return [...servers.values()].some(({ guild }) => guild.roles.some((role) => role.id === id));
}

function idsIn(content: string, pattern: RegExp): string[] {
  return [...new Set([...content.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
}

function mayPing(
  allowed: APIAllowedMentions | null | undefined,
  type: AllowedMentionsTypes,
  id: string,
): boolean {
  if (!allowed) return true;
  const listed = type === AllowedMentionsTypes.User ? allowed.users : allowed.roles;
  const parsed = allowed.parse?.includes(type) ?? false;
  return parsed || (type !== AllowedMentionsTypes.Everyone && (listed ?? []).includes(id));
}

function repliedUser({ allowed, repliedTo }: MentionRequest): string[] {
  const pings = allowed ? (allowed.replied_user ?? false) : true;
  return repliedTo && pings ? [repliedTo.id] : [];
}
