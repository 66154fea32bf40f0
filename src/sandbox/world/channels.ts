import type { APIUser } from 'discord-api-types/v10';
import { dmChannel, forumChannel, textChannel, threadChannel } from './new-channel.ts';
import type { SEED } from './seed.ts';
import type { SandboxChannel } from './world.ts';

/**
 * The channels of a fresh world: two of text, a forum with a post, a thread, a private one for each person and the
 * bot, one of text in the server without the bot, and a private one between two people.
 * @param users the people by id.
 */
export function seedChannels(seed: typeof SEED, users: ReadonlyMap<string, APIUser>): SandboxChannel[] {
  const ids = seed.channels;
  const { student, english, moderator } = seed.users;
  const home = (id: string, name: string, position: number, topic?: string) => ({
    id,
    guildId: seed.guild,
    name,
    position,
    ...(topic ? { topic } : {}),
  });
  const belajar = textChannel(home(ids.belajar, 'belajar', 1, 'Tempat bertanya dan belajar bersama'));
  const forum = forumChannel(home(ids.forum, 'tanya-jawab', 2));
  const dm = (id: string, ...userIds: string[]) =>
    dmChannel(
      id,
      userIds.flatMap((userId) => users.get(userId) ?? []),
    );
  return [
    textChannel(home(ids.umum, 'umum', 0, 'Ngobrol apa saja')),
    belajar,
    forum,
    threadChannel(ids.post, 'Mulai belajar dari mana?', forum, student),
    threadChannel(ids.thread, 'Belajar bareng', belajar, moderator),
    dm(ids.studentDm, student),
    dm(ids.englishDm, english),
    dm(ids.moderatorDm, moderator),
    textChannel({ id: ids.elsewhere, guildId: seed.elsewhere, name: 'lounge', position: 0 }),
    dm(ids.between, student, english),
  ];
}
