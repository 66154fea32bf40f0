import {
  AllowedMentionsTypes,
  type APIAttachment,
  type APIMessage,
  ChannelType,
  MessageFlags,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { resolveMentions } from '../messages/mentions.ts';
import type { StoredMessage } from '../messages/stored.ts';
import { isVisibleTo } from '../messages/stored.ts';
import { maySee, permissionsIn } from '../permissions.ts';
import type { State } from '../state.ts';
import { wakeThread } from '../world/threads.ts';
import { type Account, isDm, isThread, type SandboxChannel } from '../world/world.ts';
import { NotPossible } from './not-possible.ts';
import type { Person } from './person.ts';

/** How a message is sent. */
export interface SendOptions {
  /** The id of the message that this one answers. */
  readonly replyTo?: string;
  /** Whether the author of that message is pinged; they are if it is left out. */
  readonly ping?: boolean;
  /** Files that come along; then there need be no text. */
  readonly files?: readonly PersonsFile[];
}

/** A file of a person's. */
export interface PersonsFile {
  readonly name: string;
  /** Such as `image/png`. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Characters of a message without Nitro. */
const MAX_CONTENT = 2000;

/** Everything that is mentioned pings, but for the author of the message replied to. */
const WITHOUT_PING = { parse: Object.values(AllowedMentionsTypes), replied_user: false };

/** What a person does with messages. */
export type Writing = Pick<Person, 'send' | 'edit' | 'remove' | 'typing' | 'messages'>;

/** The writing of one person. */
export function createWriting(state: State, account: Account): Writing {
  const { user } = account;
  return {
    send: (channelId, content, options = {}) => send(state, account, channelId, content, options),
    edit(messageId, content) {
      const stored = visibleMessage(state, user.id, messageId);
      if (stored.message.author.id !== user.id)
        throw new NotPossible('Only the author of a message can edit it.');
      return edit(state, account, stored, content);
    },
    remove(messageId) {
      const stored = visibleMessage(state, user.id, messageId);
      refuseRemoval(state, user.id, stored);
      state.messages.remove(stored);
    },
    typing(channelId) {
      const channel = writableChannel(state, user.id, channelId);
      state.hub.emit({ type: 'TYPING_START', channelId: channel.id, userId: user.id });
    },
    messages: (channelId) => state.messages.list(visibleChannel(state, user.id, channelId).id, user.id),
  };
}

/** @throws {NotPossible} if there is no such channel or this person doesn't see it. */
export function visibleChannel({ world }: State, userId: string, channelId: string): SandboxChannel {
  const channel = world.channels.get(channelId);
  const isSeen = channel !== undefined && maySee(world, channel, userId);
  if (!isSeen) throw new NotPossible(`There is no channel with the id ${channelId}.`);
  return channel;
}

/** @throws {NotPossible} if there is no such message or this person doesn't see it. */
export function visibleMessage(state: State, userId: string, messageId: string): StoredMessage {
  const stored = state.messages.findAnywhere(messageId);
  if (!stored || !isVisibleTo(stored, userId))
    throw new NotPossible(`There is no message with the id ${messageId}.`);
  visibleChannel(state, userId, stored.message.channel_id);
  return stored;
}

/** @throws {NotPossible} if they can't write there. */
export function writableChannel(state: State, userId: string, channelId: string): SandboxChannel {
  const channel = visibleChannel(state, userId, channelId);
  if (channel.type === ChannelType.GuildForum)
    throw new NotPossible('In a forum one can write in its posts only.');
  const granted = permissionsIn(state.world, channel, userId);
  const needed = isThread(channel) ? P.SendMessagesInThreads : P.SendMessages;
  if ((granted & needed) === 0n) throw new NotPossible('They have no permission to write there.');
  const isLocked = isThread(channel) && channel.thread_metadata?.locked === true;
  if (isLocked && (granted & P.ManageThreads) === 0n) throw new NotPossible('The thread is locked.');
  return channel;
}

function send(
  state: State,
  { user }: Account,
  channelId: string,
  content: string,
  options: SendOptions,
): APIMessage {
  const channel = writableChannel(state, user.id, channelId);
  if (content !== '' || !options.files?.length) refuseContent(content);
  wakeThread(state, channel);
  const target = options.replyTo === undefined ? undefined : visibleMessage(state, user.id, options.replyTo);
  return state.messages.create({
    channel,
    author: user,
    permissions: permissionsIn(state.world, channel, user.id),
    content,
    embeds: [],
    components: [],
    files: keptFiles(state, channel.id, options.files ?? []),
    repliedTo: target?.message,
    allowed: options.ping === false ? WITHOUT_PING : undefined,
  }).message;
}

function keptFiles(state: State, channelId: string, files: readonly PersonsFile[]): APIAttachment[] {
  return files.map((file, index) => state.files.keep(channelId, { ...file, index: String(index) }, {}));
}

function edit(state: State, { user }: Account, stored: StoredMessage, content: string): APIMessage {
  refuseContent(content);
  const channel = visibleChannel(state, user.id, stored.message.channel_id);
  const permissions = permissionsIn(state.world, channel, user.id);
  const repliedTo = stored.message.referenced_message?.author;
  const wasPinged = stored.message.mentions.some(({ id }) => id === repliedTo?.id);
  const allowed = wasPinged ? undefined : WITHOUT_PING;
  const fields = resolveMentions(state.world, { content, allowed, repliedTo, permissions });
  return state.messages.edit(stored, { content, embeds: [], components: [], files: stored.files, fields })
    .message;
}

/** @throws {NotPossible} if a message has no text or too much. */
export function refuseContent(content: string): void {
  if (content.trim() === '') throw new NotPossible('A message wants some text.');
  if (content.length > MAX_CONTENT) throw new NotPossible(`A message has at most ${MAX_CONTENT} characters.`);
}

/** Own messages, ephemeral ones (they are only dismissed), and any message for whoever manages messages. */
function refuseRemoval(state: State, userId: string, { message }: StoredMessage): void {
  const channel = visibleChannel(state, userId, message.channel_id);
  const granted = permissionsIn(state.world, channel, userId);
  const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const manages = !isDm(channel) && (granted & P.ManageMessages) !== 0n;
  if (message.author.id === userId || isEphemeral || manages) return;
  throw new NotPossible('Only its author or a moderator can remove a message.');
}
