import type {
  APIDMChannel,
  APIGuild,
  APIGuildForumChannel,
  APIGuildMember,
  APIPublicThreadChannel,
  APITextChannel,
  APIUser,
  Locale,
} from 'discord-api-types/v10';

/** The kinds of channel that the sandbox has. */
export type SandboxChannel = APITextChannel | APIGuildForumChannel | APIPublicThreadChannel | APIDMChannel;

/** Somebody who chats, with the language of their Discord client. */
export interface Account {
  readonly user: APIUser;
  locale: Locale;
}

/** A Discord with one server, one application and a few people: everything but messages and commands. */
export interface World {
  /** The application's id; its bot user has the same one. */
  readonly applicationId: string;
  readonly bot: APIUser;
  /** With its roles; `preferred_locale` may change. */
  readonly guild: APIGuild;
  /** People in the order in which they are offered to be. */
  readonly accounts: ReadonlyMap<string, Account>;
  /** Members of the guild by user id, the bot among them. */
  readonly members: ReadonlyMap<string, APIGuildMember>;
  readonly channels: ReadonlyMap<string, SandboxChannel>;
}

/** @returns whether a channel is a private one between a person and the bot. */
export function isDm(channel: SandboxChannel): channel is APIDMChannel {
  return !('guild_id' in channel);
}

/** @returns the channel in which a person and the bot write privately. */
export function dmOf(world: World, userId: string): APIDMChannel | undefined {
  return [...world.channels.values()].filter(isDm).find((channel) => channel.recipients?.[0]?.id === userId);
}

/** @returns the person or bot of this id. */
export function userOf(world: World, userId: string): APIUser | undefined {
  return world.accounts.get(userId)?.user ?? (userId === world.bot.id ? world.bot : undefined);
}
