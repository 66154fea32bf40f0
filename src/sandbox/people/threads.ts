import {
  type APIMessage,
  ChannelType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { permissionsIn } from '../permissions.ts';
import type { State } from '../state.ts';
import { changeThread, openThread } from '../world/threads.ts';
import { type Account, isDm, isThread, type RootChannel, type SandboxThread } from '../world/world.ts';
import { NotPossible } from './not-possible.ts';
import type { Person } from './person.ts';
import { refuseContent, visibleChannel, visibleMessage } from './writing.ts';

/** What a person does with threads. */
export type Threading = Pick<Person, 'openThread' | 'openThreadFrom' | 'setThread'>;

/** The threads of one person. */
export function createThreading(state: State, account: Account): Threading {
  const { user } = account;
  return {
    openThread(channelId, name, content) {
      const parent = parentNamed(state, user.id, channelId);
      return parent.type === ChannelType.GuildForum
        ? post(state, account, parent, name, content ?? '')
        : startThread(state, account, parent, name, content);
    },
    openThreadFrom(messageId, name) {
      const { message } = visibleMessage(state, user.id, messageId);
      return threadFrom(state, account, parentNamed(state, user.id, message.channel_id), message, name);
    },
    setThread(threadId, change) {
      const thread = visibleChannel(state, user.id, threadId);
      if (!isThread(thread)) throw new NotPossible(`The channel ${threadId} is no thread.`);
      const manages = (permissionsIn(state.world, thread, user.id) & P.ManageThreads) !== 0n;
      const mayArchive = thread.owner_id === user.id && change.locked === undefined;
      if (!manages && !mayArchive) throw new NotPossible('Only a moderator can do that to the thread.');
      changeThread(state, thread, change);
    },
  };
}

function parentNamed(state: State, userId: string, channelId: string): RootChannel {
  const channel = visibleChannel(state, userId, channelId);
  const takesThreads = !isDm(channel) && !isThread(channel) && channel.type !== ChannelType.GuildVoice;
  if (!takesThreads) throw new NotPossible(`The channel ${channelId} has no threads.`);
  const isForum = channel.type === ChannelType.GuildForum;
  const needed = isForum ? P.SendMessages : P.CreatePublicThreads;
  if ((permissionsIn(state.world, channel, userId) & needed) === 0n)
    throw new NotPossible('They have no permission to open a thread there.');
  return channel;
}

/** A forum's post: its first message has the post's id. */
function post(
  state: State,
  account: Account,
  parent: RootChannel,
  name: string,
  content: string,
): SandboxThread {
  refuseContent(content);
  const id = state.newId();
  const thread = openThread(state, { id, name, parent, ownerId: account.user.id });
  say(state, account, thread, { content, id });
  return thread;
}

/** A thread that begins with no message of its channel, which is then told of it. */
function startThread(
  state: State,
  account: Account,
  parent: RootChannel,
  name: string,
  content: string | undefined,
): SandboxThread {
  if (content !== undefined) refuseContent(content);
  const thread = openThread(state, { id: state.newId(), name, parent, ownerId: account.user.id });
  const message_reference = { type: 0, channel_id: thread.id, guild_id: thread.guild_id ?? '' };
  say(state, account, parent, {
    content: name,
    type: MessageType.ThreadCreated,
    fields: { message_reference },
  });
  if (content !== undefined) say(state, account, thread, { content });
  return thread;
}

/** A thread about a message has that message's id, and begins with a quotation of it. */
function threadFrom(
  state: State,
  account: Account,
  parent: RootChannel,
  message: APIMessage,
  name: string,
): SandboxThread {
  if (state.world.channels.has(message.id)) throw new NotPossible('The message has a thread already.');
  const thread = openThread(state, { id: message.id, name, parent, ownerId: account.user.id });
  const stored = state.messages.findAnywhere(message.id);
  const flags = (message.flags ?? 0) | MessageFlags.HasThread;
  if (stored) state.messages.touch(stored, { flags, thread });
  const reference = {
    type: 0,
    channel_id: parent.id,
    message_id: message.id,
    guild_id: thread.guild_id ?? '',
  };
  say(state, account, thread, {
    content: '',
    type: MessageType.ThreadStarterMessage,
    fields: { message_reference: reference, referenced_message: message },
  });
  return thread;
}

interface Saying {
  readonly content: string;
  readonly id?: string;
  readonly type?: MessageType;
  readonly fields?: Partial<APIMessage>;
}

function say(state: State, { user }: Account, channel: RootChannel | SandboxThread, saying: Saying): void {
  const permissions = permissionsIn(state.world, channel, user.id);
  state.messages.create({
    ...saying,
    channel,
    author: user,
    permissions,
    embeds: [],
    components: [],
    files: [],
  });
}
