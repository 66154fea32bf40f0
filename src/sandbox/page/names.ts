import type { APIUser } from 'discord-api-types/v10';
import type { PageState } from './state.ts';

/** @returns the name that a person goes by. */
export function displayName(user: APIUser): string {
  return user.global_name ?? user.username;
}

/** @returns the person or bot of this id, if the page knows them. */
export function userById({ world }: PageState, id: string): APIUser | undefined {
  return id === world.bot.id ? world.bot : world.people.find(({ user }) => user.id === id)?.user;
}

/** Everybody who can be mentioned: the bot first. */
export function everybody({ world }: PageState): APIUser[] {
  return [world.bot, ...world.people.map(({ user }) => user)];
}

/** @returns `#umum`, or `@name` for the private channel with the bot. */
export function channelLabel(state: PageState, channelId: string): string {
  const channel = state.world.channels.find(({ id }) => id === channelId);
  return channel
    ? `${channel.kind === 'thread' ? '' : '#'}${channel.name}`
    : `@${displayName(state.world.bot)}`;
}

/** @returns whether a channel is the person's private one. */
export function isPrivate({ me }: PageState, channelId: string): boolean {
  return channelId === me.dm;
}

/** @returns whether nobody can write in a channel itself, only in its posts. */
export function isForum({ world }: PageState, channelId: string): boolean {
  return world.channels.find(({ id }) => id === channelId)?.kind === 'forum';
}

/** Turns `@Name` into the mention that Discord's client would send. */
export function withMentions(state: PageState, text: string): string {
  const longestFirst = everybody(state).sort((a, b) => displayName(b).length - displayName(a).length);
  return longestFirst.reduce(
    (result, user) => result.replaceAll(`@${displayName(user)}`, `<@${user.id}>`),
    text,
  );
}

/** Turns mentions into `@Name` again, for editing. */
export function withoutMentions(state: PageState, text: string): string {
  return everybody(state).reduce(
    (result, user) => result.replaceAll(`<@${user.id}>`, `@${displayName(user)}`),
    text,
  );
}
