import {
  type APIDMChannel,
  type APIGuildForumChannel,
  type APIGuildVoiceChannel,
  type APINewsChannel,
  type APITextChannel,
  type APIUser,
  type ChannelFlags,
  ChannelType,
  ForumLayoutType,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { timestampOf } from '../snowflake.ts';
import type { RootChannel, SandboxThread } from './world.ts';

/** discord-api-types names no value for "none". */
const noFlags: ChannelFlags = 0 as ChannelFlags;

/** What tells a new channel of a guild from others. */
export interface ChannelIdentity {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly position: number;
  readonly topic?: string;
}

/** A channel of text. */
export function textChannel(identity: ChannelIdentity): APITextChannel {
  return {
    ...base(identity),
    type: ChannelType.GuildText,
    topic: identity.topic ?? null,
    last_pin_timestamp: null,
  };
}

/** A channel of announcements. */
export function announcementChannel(identity: ChannelIdentity): APINewsChannel {
  return { ...base(identity), type: ChannelType.GuildAnnouncement, topic: identity.topic ?? null };
}

/** A voice channel, which has a chat of its own. */
export function voiceChannel(identity: ChannelIdentity): APIGuildVoiceChannel {
  return {
    ...base(identity),
    type: ChannelType.GuildVoice,
    bitrate: 64_000,
    user_limit: 0,
    rtc_region: null,
  };
}

/** A forum: people write in its posts only. */
export function forumChannel(identity: ChannelIdentity): APIGuildForumChannel {
  return {
    ...base(identity),
    type: ChannelType.GuildForum,
    topic: identity.topic ?? null,
    available_tags: [],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: ForumLayoutType.NotSet,
  };
}

/** A private channel. @param users for one with the bot the one person, else everybody in it. */
export function dmChannel(id: string, users: readonly APIUser[]): APIDMChannel {
  return {
    id,
    type: ChannelType.DM,
    name: null,
    recipients: [...users],
    last_message_id: null,
    flags: noFlags,
  };
}

/** A thread of a channel or a post of a forum. @param id tells when it was made. */
export function threadChannel(id: string, name: string, parent: RootChannel, ownerId: string): SandboxThread {
  const created = new Date(timestampOf(id)).toISOString();
  return {
    id,
    type:
      parent.type === ChannelType.GuildAnnouncement
        ? ChannelType.AnnouncementThread
        : ChannelType.PublicThread,
    guild_id: parent.guild_id ?? '',
    name,
    parent_id: parent.id,
    owner_id: ownerId,
    rate_limit_per_user: 0,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    ...(parent.type === ChannelType.GuildForum ? { applied_tags: [] } : {}),
    flags: noFlags,
    thread_metadata: {
      archived: false,
      auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
      archive_timestamp: created,
      locked: false,
      create_timestamp: created,
    },
  };
}

function base({ id, guildId, name, position }: ChannelIdentity) {
  return {
    id,
    guild_id: guildId,
    name,
    position,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    permission_overwrites: [],
    flags: noFlags,
  };
}
