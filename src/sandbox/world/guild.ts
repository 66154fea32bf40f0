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

/** The one server of a fresh world, Indonesian, whose owner never chats: an owner's permissions have no bounds. */
export function seedGuild(seed: typeof SEED): APIGuild {
  return {
    id: seed.guild,
    name: 'Ruang Belajar',
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: seed.owner,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.Low,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.AllMembers,
    roles: [
      role(seed.guild, '@everyone', 0, EVERYONE_PERMISSIONS),
      role(seed.roles.bot, 'bot', 1, BOT_PERMISSIONS),
      role(seed.roles.moderator, 'moderator', 2, MODERATOR_PERMISSIONS),
    ],
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
    preferred_locale: Locale.Indonesian,
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
