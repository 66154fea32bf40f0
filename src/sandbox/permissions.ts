import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { isDm, type SandboxChannel, type World } from './world/world.ts';

/** What everybody in the guild may do. */
export const EVERYONE_PERMISSIONS =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseApplicationCommands;

/** What the bot's own role adds. */
export const BOT_PERMISSIONS = EVERYONE_PERMISSIONS | P.UseExternalEmojis;

/** What the moderator's role adds. */
export const MODERATOR_PERMISSIONS = P.ManageGuild | P.ManageMessages | P.ManageThreads | P.MentionEveryone;

/** What a private channel allows both sides (Discord sends these bits as `app_permissions` there). */
const DM_PERMISSIONS =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseApplicationCommands |
  P.UseExternalEmojis |
  P.MentionEveryone;

/** Permissions taken from the bot, by channel id. */
export type Denied = Map<string, bigint>;

/**
 * What a user may do in a channel.
 * @param denied what was taken from the bot; it binds nobody else.
 * @returns a bit field of Discord's permissions; 0 for a stranger.
 */
export function permissionsIn(world: World, channel: SandboxChannel, userId: string, denied: Denied): bigint {
  const granted = isDm(channel) ? DM_PERMISSIONS : guildPermissions(world, userId);
  return userId === world.bot.id ? granted & ~(denied.get(channel.id) ?? 0n) : granted;
}

/** What a member may do in the guild as a whole. */
export function guildPermissions(world: World, userId: string): bigint {
  const member = world.members.get(userId);
  if (!member) return 0n;
  const roles = new Set([world.guild.id, ...member.roles]);
  const granted = world.guild.roles.filter((role) => roles.has(role.id));
  return granted.reduce((bits, role) => bits | BigInt(role.permissions), 0n);
}
