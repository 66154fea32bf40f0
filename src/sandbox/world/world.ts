import {
  type APIAnnouncementThreadChannel,
  type APIDMChannel,
  type APIGuild,
  type APIGuildForumChannel,
  type APIGuildMember,
  type APIGuildVoiceChannel,
  type APINewsChannel,
  type APIPublicThreadChannel,
  type APITextChannel,
  type APIUser,
  ChannelType,
  type Locale,
} from 'discord-api-types/v10';

/** The kinds of thread that the sandbox has; posts of a forum are public threads. */
export type SandboxThread = APIPublicThreadChannel | APIAnnouncementThreadChannel;

/** The kinds of channel of a guild that are no threads. */
export type RootChannel = APITextChannel | APINewsChannel | APIGuildVoiceChannel | APIGuildForumChannel;

/** The kinds of channel that the sandbox has. */
export type SandboxChannel = RootChannel | SandboxThread | APIDMChannel;

/** Somebody who chats, with what they have chosen in their Discord client. */
export interface Account {
  readonly user: APIUser;
  /** The language of their client. */
  locale: Locale;
  /** Whether the bot may write to them privately. */
  takesDms: boolean;
  /** Whether they have added the app to their own account, so that they have it wherever they are. */
  hasApp: boolean;
}

/** A guild with those who are in it; the bot need not be. */
export interface Server {
  /** With its roles; `preferred_locale` may change. */
  readonly guild: APIGuild;
  /** By user id. */
  readonly members: Map<string, APIGuildMember>;
  /** Whether Discord has an outage there: the bot hears nothing of it. */
  isDown: boolean;
}

/** A Discord with a few servers, one application and a few people: everything but messages and commands. */
export interface World {
  /** The application's id; its bot user has the same one. */
  readonly applicationId: string;
  readonly bot: APIUser;
  /** The guild that people are in by default. */
  readonly guild: APIGuild;
  /** People in the order in which they are offered to be. */
  readonly accounts: Map<string, Account>;
  /** Members of that guild by user id, the bot among them. */
  readonly members: ReadonlyMap<string, APIGuildMember>;
  /** That guild and the others, by id. */
  readonly servers: ReadonlyMap<string, Server>;
  readonly channels: Map<string, SandboxChannel>;
}

/** @returns whether a channel is a private one: between a person and the bot, or between people. */
export function isDm(channel: SandboxChannel): channel is APIDMChannel {
  return !('guild_id' in channel);
}

/** @returns whether a channel is a private one between a person and the bot. */
export function isBotDm(channel: SandboxChannel): channel is APIDMChannel {
  return isDm(channel) && channel.recipients?.length === 1;
}

/** @returns whether a channel is a thread or a forum's post. */
export function isThread(channel: SandboxChannel): channel is SandboxThread {
  return channel.type === ChannelType.PublicThread || channel.type === ChannelType.AnnouncementThread;
}

/** @returns the channel in which a person and the bot write privately. */
export function dmOf(world: World, userId: string): APIDMChannel | undefined {
  return [...world.channels.values()]
    .filter(isBotDm)
    .find((channel) => channel.recipients?.[0]?.id === userId);
}

/** @returns the person or bot of this id. */
export function userOf(world: World, userId: string): APIUser | undefined {
  return world.accounts.get(userId)?.user ?? (userId === world.bot.id ? world.bot : undefined);
}

/** @returns the server that a channel belongs to; undefined for a private one. */
export function serverOf(world: World, channel: SandboxChannel): Server | undefined {
  return isDm(channel) ? undefined : world.servers.get(channel.guild_id ?? '');
}

/** @returns whether the bot is a member of a server. */
export function hasBot(world: World, { members }: Server): boolean {
  return members.has(world.bot.id);
}

/** @returns every channel and thread of a server. */
export function channelsOf(world: World, { guild }: Server): Exclude<SandboxChannel, APIDMChannel>[] {
  return [...world.channels.values()].flatMap((channel) =>
    !isDm(channel) && channel.guild_id === guild.id ? [channel] : [],
  );
}
