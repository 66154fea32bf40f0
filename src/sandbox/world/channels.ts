import {
  type APIDMChannel,
  type APIGuildForumChannel,
  type APIPublicThreadChannel,
  type APITextChannel,
  type APIUser,
  type ChannelFlags,
  ChannelType,
  ForumLayoutType,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { timestampOf } from '../snowflake.ts';
import type { SEED } from './seed.ts';
import type { SandboxChannel } from './world.ts';

/**
 * The channels of a fresh world: two of text, a forum with a post, a thread, and a private one for each person.
 * @param users the people, in the order student, English speaker, moderator.
 */
export function seedChannels(seed: typeof SEED, users: readonly APIUser[]): SandboxChannel[] {
  const { umum, belajar, forum, post, thread, studentDm, englishDm, moderatorDm } = seed.channels;
  const { student, english, moderator } = seed.users;
  const dms = [
    [studentDm, student],
    [englishDm, english],
    [moderatorDm, moderator],
  ] as const;
  return [
    text(seed.guild, umum, 'umum', 0, 'Ngobrol apa saja'),
    text(seed.guild, belajar, 'belajar', 1, 'Tempat bertanya dan belajar bersama'),
    forumChannel(seed.guild, forum, 'tanya-jawab', 2),
    threadChannel(seed.guild, post, 'Mulai belajar dari mana?', forum, student),
    threadChannel(seed.guild, thread, 'Belajar bareng', belajar, moderator),
    ...dms.flatMap(([id, userId]) => users.filter((user) => user.id === userId).map((user) => dm(id, user))),
  ];
}

function text(guildId: string, id: string, name: string, position: number, topic: string): APITextChannel {
  return {
    id,
    type: ChannelType.GuildText,
    guild_id: guildId,
    name,
    topic,
    position,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    last_pin_timestamp: null,
    permission_overwrites: [],
    flags: noFlags,
  };
}

function forumChannel(guildId: string, id: string, name: string, position: number): APIGuildForumChannel {
  return {
    id,
    type: ChannelType.GuildForum,
    guild_id: guildId,
    name,
    topic: null,
    position,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    permission_overwrites: [],
    flags: noFlags,
    available_tags: [],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: ForumLayoutType.NotSet,
  };
}

function threadChannel(
  guildId: string,
  id: string,
  name: string,
  parentId: string,
  ownerId: string,
): APIPublicThreadChannel {
  const created = new Date(timestampOf(id)).toISOString();
  return {
    id,
    type: ChannelType.PublicThread,
    guild_id: guildId,
    name,
    parent_id: parentId,
    owner_id: ownerId,
    rate_limit_per_user: 0,
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    applied_tags: [],
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

function dm(id: string, user: APIUser): APIDMChannel {
  return { id, type: ChannelType.DM, name: null, recipients: [user], last_message_id: null, flags: noFlags };
}

/** discord-api-types names no value for "none". */
const noFlags: ChannelFlags = 0 as ChannelFlags;
