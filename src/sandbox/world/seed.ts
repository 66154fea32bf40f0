import {
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  GuildMemberFlags,
  Locale,
} from 'discord-api-types/v10';
import { snowflakeAt } from '../snowflake.ts';
import { seedChannels } from './channels.ts';
import { seedElsewhere, seedGuild } from './guild.ts';
import type { Account, Server, World } from './world.ts';

const id = (date: string, sequence = 0) => snowflakeAt(Date.parse(date), sequence);

/** The ids of everything in a fresh sandbox: the same each time, so that tests and links may name them. */
export const SEED = {
  application: id('2024-02-01T03:00:00Z'),
  guild: id('2023-08-17T03:00:00Z'),
  /** Another guild, which the bot is not in; student and English speaker are. */
  elsewhere: id('2020-05-05T12:00:00Z'),
  /** The guilds' owner, who is never there. */
  owner: id('2018-06-01T03:00:00Z'),
  roles: { moderator: id('2023-08-17T04:00:00Z'), bot: id('2024-02-01T03:05:00Z') },
  channels: {
    umum: id('2023-08-17T03:01:00Z'),
    belajar: id('2023-08-17T03:02:00Z'),
    /** A forum; nobody can write in it but in its posts. */
    forum: id('2023-08-17T03:03:00Z'),
    /** A post of the forum. */
    post: id('2024-03-01T08:00:00Z'),
    /** A thread of `belajar`. */
    thread: id('2024-03-02T08:00:00Z'),
    studentDm: id('2024-03-03T08:00:00Z'),
    englishDm: id('2024-03-03T09:00:00Z'),
    moderatorDm: id('2024-03-03T10:00:00Z'),
    /** Of the guild without the bot. */
    elsewhere: id('2020-05-05T12:01:00Z'),
    /** Private between student and English speaker; the bot is not in it. */
    between: id('2024-03-04T08:00:00Z'),
  },
  users: {
    /** An Indonesian student, locale `id`. */
    student: id('2022-05-02T10:00:00Z'),
    /** An English speaker, locale `en-US`. */
    english: id('2021-01-15T18:00:00Z'),
    /** A moderator with Manage Guild, locale `id`. */
    moderator: id('2019-11-10T06:00:00Z'),
  },
} as const;

/** When the seeded people joined the guild, as Discord writes it. */
const JOINED = '2023-09-01T02:00:00.000000+00:00';

/**
 * Makes a fresh world.
 * @param botName the bot's user name.
 */
export function seedWorld(botName: string): World {
  const bot: APIUser = { ...person(SEED.application, botName, null), bot: true };
  const accounts = seedAccounts();
  const users = new Map([...accounts].map(([userId, { user }]) => [userId, user]));
  const home = server(seedGuild(SEED), [...users.values(), bot]);
  const { moderator: _absent, ...others } = SEED.users;
  const elsewhere = server(
    seedElsewhere(SEED),
    Object.values(others).flatMap((userId) => users.get(userId) ?? []),
  );
  return {
    applicationId: SEED.application,
    bot,
    guild: home.guild,
    accounts,
    members: home.members,
    servers: new Map([home, elsewhere].map((one) => [one.guild.id, one])),
    channels: new Map(seedChannels(SEED, users).map((channel) => [channel.id, channel])),
  };
}

function server(guild: APIGuild, users: readonly APIUser[]): Server {
  const roleIds = guild.roles.map(({ id: roleId }) => roleId);
  const rolesOf = (userId: string) => (ROLES_OF[userId] ?? []).filter((roleId) => roleIds.includes(roleId));
  return {
    guild,
    members: new Map(users.map((user) => [user.id, newMember(user, rolesOf(user.id), JOINED)])),
    isDown: false,
  };
}

function seedAccounts(): Map<string, Account> {
  const { student, english, moderator } = SEED.users;
  const people: [APIUser, Locale][] = [
    [person(student, 'sari.wulan', 'Sari Wulandari'), Locale.Indonesian],
    [person(english, 'oliver_grant', 'Oliver Grant'), Locale.EnglishUS],
    [person(moderator, 'bang_reza', 'Reza Pratama'), Locale.Indonesian],
  ];
  return new Map(people.map(([user, locale]) => [user.id, { user, locale, takesDms: true, hasApp: false }]));
}

/** Somebody, or a bot, without a picture. */
export function person(userId: string, username: string, globalName: string | null): APIUser {
  return {
    id: userId,
    username,
    discriminator: '0',
    global_name: globalName,
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    primary_guild: null,
  };
}

const ROLES_OF: Readonly<Record<string, string[]>> = {
  [SEED.users.moderator]: [SEED.roles.moderator],
  [SEED.application]: [SEED.roles.bot],
};

/** Somebody who has just joined a guild. @param joinedAt as Discord writes a moment. */
export function newMember(user: APIUser, roles: readonly string[], joinedAt: string): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...roles],
    joined_at: joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    communication_disabled_until: null,
    flags: GuildMemberFlags.CompletedOnboarding,
  };
}
