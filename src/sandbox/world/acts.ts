import { type APIOverwrite, Locale, OverwriteType } from 'discord-api-types/v10';
import { discordTime } from '../messages/stored.ts';
import type { State } from '../state.ts';
import { announcementChannel, dmChannel, forumChannel, textChannel, voiceChannel } from './new-channel.ts';
import { newMember, person } from './seed.ts';
import { channelsOf, isDm, isThread, type RootChannel, type SandboxChannel, type Server } from './world.ts';

/** A channel about to be made. */
export interface NewChannel {
  readonly type: 'text' | 'announcement' | 'voice' | 'forum';
  readonly name: string;
  readonly topic?: string;
  /** The home guild if it is left out. */
  readonly guildId?: string;
}

/** What those who run a server, and Discord itself, do to servers and channels; the bot hears of it. */
export interface WorldActs {
  /** Lets somebody new join the home guild, an Indonesian at first. @returns their id. */
  addPerson(displayName: string): string;
  /** Makes a channel. @returns it, with its id. */
  createChannel(channel: NewChannel): RootChannel;
  /** Renames a channel or gives it another topic. */
  updateChannel(channelId: string, change: { readonly name?: string; readonly topic?: string }): void;
  /** Deletes a channel with its threads, or a thread, and everything that was said in it. */
  deleteChannel(channelId: string): void;
  /**
   * Sets what a role or a member may do in a channel, in place of what was set for them before; nothing at all takes
   * the overwrite away. A thread has the overwrites of its channel.
   * @param targetId of a role or a member; the guild's own id stands for everyone.
   */
  overwrite(
    channelId: string,
    targetId: string,
    change: { readonly allow?: bigint; readonly deny?: bigint },
  ): void;
  /** Changes a guild's language. @param guildId of the home guild if it is left out, as in what follows. */
  setGuildLocale(locale: Locale, guildId?: string): void;
  /** Gives a guild another name. */
  renameGuild(name: string, guildId?: string): void;
  /** Throws the bot out of a guild. Its commands of that guild go with it. */
  removeBot(guildId?: string): void;
  /** Lets the bot in (again). */
  addBot(guildId?: string): void;
  /** Begins or ends an outage, in which the bot hears nothing of a guild. */
  setOutage(isDown: boolean, guildId?: string): void;
}

/** Everything that can be done to the world of a sandbox. Unknown ids throw. */
export function createWorldActs(state: State): WorldActs {
  const { world, hub } = state;
  const server = (guildId = world.guild.id) => serverNamed(state, guildId);
  return {
    addPerson: (displayName) => addPerson(state, displayName),
    createChannel: (channel) => createChannel(state, channel),
    updateChannel(channelId, change) {
      const channel = rootNamed(state, channelId);
      Object.assign(channel, change);
      hub.emit({ type: 'CHANNEL_UPDATE', channel });
    },
    deleteChannel: (channelId) => deleteChannel(state, channelId),
    overwrite: (channelId, targetId, change) => overwrite(state, channelId, targetId, change),
    setGuildLocale(locale, guildId) {
      const { guild } = server(guildId);
      guild.preferred_locale = locale;
      hub.emit({ type: 'GUILD_UPDATE', guildId: guild.id });
    },
    renameGuild(name, guildId) {
      const { guild } = server(guildId);
      guild.name = name;
      hub.emit({ type: 'GUILD_UPDATE', guildId: guild.id });
    },
    removeBot: (guildId) => removeBot(state, server(guildId)),
    addBot: (guildId) => addBot(state, server(guildId)),
    setOutage(isDown, guildId) {
      const place = server(guildId);
      place.isDown = isDown;
      const id = place.guild.id;
      hub.emit(
        isDown
          ? { type: 'GUILD_DELETE', guildId: id, isOutage: true }
          : { type: 'GUILD_CREATE', guildId: id },
      );
    },
  };
}

function serverNamed({ world }: State, guildId: string): Server {
  const server = world.servers.get(guildId);
  if (!server) throw new Error(`There is no guild with the id ${guildId}.`);
  return server;
}

function channelNamed({ world }: State, channelId: string): Exclude<SandboxChannel, { type: 1 }> {
  const channel = world.channels.get(channelId);
  if (!channel || isDm(channel)) throw new Error(`There is no guild's channel with the id ${channelId}.`);
  return channel;
}

/** The channel itself; for a thread the one that it belongs to. */
function rootNamed(state: State, channelId: string): RootChannel {
  const channel = channelNamed(state, channelId);
  return isThread(channel) ? rootNamed(state, channel.parent_id ?? '') : channel;
}

/** They can write to the bot privately at once. */
function addPerson({ world, newId, clock }: State, displayName: string): string {
  const user = person(newId(), `member_${world.accounts.size}`, displayName);
  world.accounts.set(user.id, { user, locale: Locale.Indonesian, takesDms: true, hasApp: false });
  const home = world.servers.get(world.guild.id);
  home?.members.set(user.id, newMember(user, [], discordTime(clock.now())));
  const dm = dmChannel(newId(), [user]);
  world.channels.set(dm.id, dm);
  return user.id;
}

const MAKERS = {
  text: textChannel,
  announcement: announcementChannel,
  voice: voiceChannel,
  forum: forumChannel,
} as const;

function createChannel(state: State, { type, guildId = state.world.guild.id, ...rest }: NewChannel) {
  const position = channelsOf(state.world, serverNamed(state, guildId)).length;
  const channel = MAKERS[type]({ ...rest, id: state.newId(), guildId, position });
  state.world.channels.set(channel.id, channel);
  state.hub.emit({ type: 'CHANNEL_CREATE', channel });
  return channel;
}

function deleteChannel(state: State, channelId: string): void {
  const channel = channelNamed(state, channelId);
  const threads = [...state.world.channels.values()].filter(
    (other) => isThread(other) && other.parent_id === channelId,
  );
  for (const gone of [...threads, channel]) {
    state.world.channels.delete(gone.id);
    state.messages.forget(gone.id);
  }
  if (isThread(channel)) state.hub.emit({ type: 'THREAD_DELETE', thread: channel });
  else state.hub.emit({ type: 'CHANNEL_DELETE', channel });
}

function overwrite(
  state: State,
  channelId: string,
  targetId: string,
  { allow = 0n, deny = 0n }: { readonly allow?: bigint; readonly deny?: bigint },
): void {
  const channel = rootNamed(state, channelId);
  const isRole = serverNamed(state, channel.guild_id ?? '').guild.roles.some(({ id }) => id === targetId);
  const type = isRole ? OverwriteType.Role : OverwriteType.Member;
  const fresh: APIOverwrite = { id: targetId, type, allow: String(allow), deny: String(deny) };
  const others = (channel.permission_overwrites ?? []).filter(({ id }) => id !== targetId);
  channel.permission_overwrites = allow === 0n && deny === 0n ? others : [...others, fresh];
  state.hub.emit({ type: 'CHANNEL_UPDATE', channel });
}

function removeBot(state: State, { guild, members }: Server): void {
  if (!members.delete(state.world.bot.id)) return;
  state.commands.replaceAll([], guild.id);
  state.hub.emit({ type: 'GUILD_DELETE', guildId: guild.id, isOutage: false });
}

function addBot({ world, clock, hub }: State, { guild, members }: Server): void {
  const { bot } = world;
  if (members.has(bot.id)) return;
  const roles = guild.roles.filter(({ managed }) => managed).map(({ id }) => id);
  members.set(bot.id, newMember(bot, roles, discordTime(clock.now())));
  hub.emit({ type: 'GUILD_CREATE', guildId: guild.id });
}
