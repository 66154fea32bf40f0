import { type APIMessage, ChannelType, MessageFlags } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Hub } from '../events.ts';
import type { World } from '../world/world.ts';
import { type Body, type Draft, messageOf, shownParts } from './draft.ts';
import { discordTime, isVisibleTo, type MessageEvent, type StoredMessage } from './stored.ts';

/** Every message of the sandbox; tells the hub of each change. */
export interface MessageStore {
  create(draft: Draft): StoredMessage;
  /** Replaces what is given and leaves the rest. */
  edit(stored: StoredMessage, change: Change): StoredMessage;
  remove(stored: StoredMessage): void;
  find(channelId: string, messageId: string): StoredMessage | undefined;
  /** Finds a message by its id alone. */
  findAnywhere(messageId: string): StoredMessage | undefined;
  /** Messages of a channel that a user sees, oldest first. */
  list(channelId: string, viewerId: string): APIMessage[];
}

/** A change to a message: its new parts as a whole. */
export interface Change extends Body {
  /** Fields taken over as they are, such as mentions that follow from the new content. */
  readonly fields?: Partial<APIMessage>;
  /** Left out: the edit shows, with the present moment. `false`: as if it had always been so. */
  readonly marksEdit?: boolean;
}

/** Makes an empty store. */
export function createMessageStore(
  world: World,
  hub: Pick<Hub<MessageEvent>, 'emit'>,
  clock: Clock,
  newId: () => string,
): MessageStore {
  const byId = new Map<string, StoredMessage>();
  const keep = (type: MessageEvent['type'], stored: StoredMessage) => {
    byId.set(stored.message.id, stored);
    hub.emit({ type, stored });
    return stored;
  };
  return {
    create(draft) {
      const message = messageOf(world, draft, newId(), clock.now());
      if (draft.onlyFor === undefined) noteInChannel(world, message);
      return keep('MESSAGE_CREATE', { message, files: draft.files, ...ownerOf(draft) });
    },
    edit(stored, change) {
      const edited = change.marksEdit === false ? {} : { edited_timestamp: discordTime(clock.now()) };
      const message = { ...stored.message, ...shownParts(change), ...edited, ...change.fields };
      return keep('MESSAGE_UPDATE', { ...stored, message, files: change.files });
    },
    remove(stored) {
      byId.delete(stored.message.id);
      hub.emit({ type: 'MESSAGE_DELETE', stored });
    },
    find(channelId, messageId) {
      const stored = byId.get(messageId);
      return stored?.message.channel_id === channelId ? stored : undefined;
    },
    findAnywhere: (messageId) => byId.get(messageId),
    list(channelId, viewerId) {
      const here = [...byId.values()].filter(({ message }) => message.channel_id === channelId);
      return here.filter((stored) => isVisibleTo(stored, viewerId)).map(({ message }) => message);
    },
  };
}

function ownerOf(draft: Draft): Pick<StoredMessage, 'onlyFor'> {
  return draft.onlyFor === undefined ? {} : { onlyFor: draft.onlyFor };
}

function noteInChannel(world: World, message: APIMessage): void {
  const channel = world.channels.get(message.channel_id);
  if (!channel) return;
  if ('last_message_id' in channel) channel.last_message_id = message.id;
  if (channel.type === ChannelType.PublicThread) channel.message_count = (channel.message_count ?? 0) + 1;
}

/** @returns whether a deferred answer has not been filled in yet. */
export function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}
