import { type APIOverwrite, OverwriteType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import {
  hasBot,
  isBotDm,
  isDm,
  isThread,
  type SandboxChannel,
  type Server,
  serverOf,
  type World,
} from './world/world.ts';

/** What everybody in the guild may do. */
export const EVERYONE_PERMISSIONS =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.Connect |
  P.Speak;

/** What the bot's own role adds. */
export const BOT_PERMISSIONS = EVERYONE_PERMISSIONS | P.UseExternalEmojis;

/** What the moderator's role adds. */
export const MODERATOR_PERMISSIONS = P.ManageGuild | P.ManageMessages | P.ManageThreads | P.MentionEveryone;

/** What everybody in a private channel may do there. */
const DM_PERMISSIONS =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.UseExternalEmojis |
  P.MentionEveryone;

/**
 * What `app_permissions` says in private channels (Discord's reference, "Interaction object": "ATTACH_FILES |
 * EMBED_LINKS | MENTION_EVERYONE for (G)DMs with other users, and additionally USE_EXTERNAL_EMOJIS for DMs with
 * the app's bot user").
 */
const APP_IN_OTHERS_DM = P.AttachFiles | P.EmbedLinks | P.MentionEveryone;
const APP_IN_DM = APP_IN_OTHERS_DM | P.UseExternalEmojis;

const EVERYTHING = Object.values(P).reduce((bits, bit) => bits | bit, 0n);

/**
 * What a user may do in a channel, overwrites counted (Discord's reference, "Permission overwrites"); a thread has
 * those of its channel.
 * @returns a bit field of Discord's permissions; 0 for a stranger and for those who don't see the channel.
 */
export function permissionsIn(world: World, channel: SandboxChannel, userId: string): bigint {
  if (isDm(channel)) return isIn(world, channel, userId) ? DM_PERMISSIONS : 0n;
  const server = serverOf(world, channel);
  const member = server?.members.get(userId);
  if (!server || !member) return 0n;
  const base = guildPermissions(server, userId);
  if ((base & P.Administrator) !== 0n) return EVERYTHING;
  return visibleOnly(overwritten(base, overwritesOf(world, channel), server.guild.id, member.roles, userId));
}

/** @returns whether a user sees a channel at all. */
export function maySee(world: World, channel: SandboxChannel, userId: string): boolean {
  return (permissionsIn(world, channel, userId) & P.ViewChannel) !== 0n;
}

/**
 * What an interaction says that the app may do where it was started. Where the bot is no member that is what
 * everybody may do.
 */
export function appPermissionsIn(world: World, channel: SandboxChannel): bigint {
  if (isBotDm(channel)) return APP_IN_DM;
  const server = serverOf(world, channel);
  if (!server) return APP_IN_OTHERS_DM;
  if (hasBot(world, server)) return permissionsIn(world, channel, world.bot.id);
  const everyone = server.guild.roles.find(({ id }) => id === server.guild.id);
  return overwritten(
    BigInt(everyone?.permissions ?? 0),
    overwritesOf(world, channel),
    server.guild.id,
    [],
    '',
  );
}

/** What a member may do in the guild as a whole; 0 for a stranger, everything for the owner. */
export function guildPermissions({ guild, members }: Server, userId: string): bigint {
  const member = members.get(userId);
  if (!member) return 0n;
  if (guild.owner_id === userId) return EVERYTHING;
  const roles = new Set([guild.id, ...member.roles]);
  const granted = guild.roles.filter((role) => roles.has(role.id));
  return granted.reduce((bits, role) => bits | BigInt(role.permissions), 0n);
}

function isIn(world: World, channel: SandboxChannel, userId: string): boolean {
  if (!isDm(channel)) return false;
  const isOwn = isBotDm(channel) && userId === world.bot.id;
  return isOwn || (channel.recipients ?? []).some(({ id }) => id === userId);
}

function overwritesOf(world: World, channel: SandboxChannel): readonly APIOverwrite[] {
  const root = isThread(channel) ? world.channels.get(channel.parent_id ?? '') : channel;
  return root && 'permission_overwrites' in root ? (root.permission_overwrites ?? []) : [];
}

/** First those for everyone, then those of all roles together, then the member's own. */
function overwritten(
  base: bigint,
  overwrites: readonly APIOverwrite[],
  guildId: string,
  roles: readonly string[],
  userId: string,
): bigint {
  const everyone = overwrites.filter(({ id }) => id === guildId);
  const byRole = overwrites.filter(({ id, type }) => type === OverwriteType.Role && roles.includes(id));
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId);
  return [everyone, byRole, own].reduce((bits, group) => {
    const denied = group.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
    const allowed = group.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
    return (bits & ~denied) | allowed;
  }, base);
}

function visibleOnly(permissions: bigint): bigint {
  return (permissions & P.ViewChannel) === 0n ? 0n : permissions;
}
