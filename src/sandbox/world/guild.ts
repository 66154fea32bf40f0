import {
  type APIGuild,
  type APIRole,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  type GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  type RoleFlags,
} from 'discord-api-types/v10';
import { BOT_PERMISSIONS, EVERYONE_PERMISSIONS, MODERATOR_PERMISSIONS } from '../permissions.ts';
import type { SEED } from './seed.ts';

/** The home of a fresh world, Indonesian, whose owner never chats: an owner's permissions have no bounds. */
export function seedGuild(seed: typeof SEED): APIGuild {
  return guild(seed.guild, 'Ruang Belajar', seed.owner, Locale.Indonesian, [
    role(seed.guild, '@everyone', 0, EVERYONE_PERMISSIONS),
    role(seed.roles.bot, 'bot', 1, BOT_PERMISSIONS),
    role(seed.roles.moderator, 'moderator', 2, MODERATOR_PERMISSIONS),
  ]);
}

/** A second server, English, which the bot has not been added to. */
export function seedElsewhere(seed: typeof SEED): APIGuild {
  return guild(seed.elsewhere, 'The Lounge', seed.owner, Locale.EnglishUS, [
    role(seed.elsewhere, '@everyone', 0, EVERYONE_PERMISSIONS),
  ]);
}

function guild(id: string, name: string, ownerId: string, locale: Locale, roles: APIRole[]): APIGuild {
  return {
    id,
    name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.Low,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.AllMembers,
    roles,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0 as GuildSystemChannelFlags,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: GuildPremiumTier.None,
    premium_subscription_count: 0,
    preferred_locale: locale,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    hub_type: null,
    incidents_data: null,
  };
}

function role(id: string, name: string, position: number, permissions: bigint): APIRole {
  return {
    id,
    name,
    position,
    permissions: String(permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: name === 'bot',
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}
