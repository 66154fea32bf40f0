import {
  type APIAuthorizingIntegrationOwnersMap,
  type ApplicationIntegrationType,
  ApplicationIntegrationType as Installed,
  InteractionContextType,
} from 'discord-api-types/v10';
import {
  type Account,
  hasBot,
  isBotDm,
  isDm,
  type SandboxChannel,
  serverOf,
  type World,
} from '../world/world.ts';

/** @returns where an interaction takes place: in a guild, in the bot's private channel or in people's. */
export function contextOf(channel: SandboxChannel): InteractionContextType {
  if (!isDm(channel)) return InteractionContextType.Guild;
  return isBotDm(channel) ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/**
 * By whose installations a person has the app in a channel (Discord's reference, "Authorizing Integration Owners
 * Object"): the guild's id, "0" in the bot's own private channel, and the person's own id where they have added the
 * app to their account.
 * @param types kinds of installation that what they use is meant for.
 * @returns an empty object where they don't have it at all.
 */
export function ownersIn(
  world: World,
  channel: SandboxChannel,
  { user, hasApp }: Account,
  types: readonly ApplicationIntegrationType[],
): APIAuthorizingIntegrationOwnersMap {
  const guildOwner = types.includes(Installed.GuildInstall) ? guildInstallIn(world, channel) : undefined;
  const isTheirs = hasApp && types.includes(Installed.UserInstall);
  return {
    ...(guildOwner === undefined ? {} : { [Installed.GuildInstall]: guildOwner }),
    ...(isTheirs ? { [Installed.UserInstall]: user.id } : {}),
  };
}

/** Every kind of installation. */
export const EVERY_INSTALLATION = [Installed.GuildInstall, Installed.UserInstall] as const;

function guildInstallIn(world: World, channel: SandboxChannel): string | undefined {
  if (isBotDm(channel)) return '0';
  const server = serverOf(world, channel);
  return server && hasBot(world, server) ? server.guild.id : undefined;
}
