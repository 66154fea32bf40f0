import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Hub } from '../events.ts';
import { isThread, type World } from '../world/world.ts';
import { type Body, type Draft, messageOf, shownParts } from './draft.ts';
import { createHistory, type History } from './history.ts';
import { discordTime, isVisibleTo, type MessageEvent, type StoredMessage } from './stored.ts';

/** Every message of the sandbox; tells the hub of each change. */
export interface MessageStore {
  create(draft: Draft): StoredMessage;
  /** Replaces what is given and leaves the rest. */
  edit(stored: StoredMessage, change: Change): StoredMessage;
  /** Changes fields that say nothing of what is shown, such as the thread that a message has got. */
  touch(stored: StoredMessage, fields: Partial<APIMessage>): StoredMessage;
  remove(stored: StoredMessage): void;
  /** Drops everything of a channel that is no more; nobody is told of single messages. */
  forget(channelId: string): void;
  find(channelId: string, messageId: string): StoredMessage | undefined;
  /** Finds a message by its id alone. */
  findAnywhere(messageId: string): StoredMessage | undefined;
  /** Messages of an author in a channel, newest first. */
  by(authorId: string, channelId: string): Generator<APIMessage>;
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

/** What a store is made of. */
export interface StoreParts {
  readonly world: World;
  readonly hub: Pick<Hub<MessageEvent>, 'emit'>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Messages of each channel that are kept; the oldest go first. */
  readonly history: number;
  /** Told of each message that is no more, however it went. */
  readonly onGone: (stored: StoredMessage) => void;
}

/** Makes an empty store. */
export function createMessageStore({ world, hub, clock, newId, history, onGone }: StoreParts): MessageStore {
  const kept = createHistory(history, onGone);
  const keep = (type: MessageEvent['type'], stored: StoredMessage) => {
    kept.put(stored);
    hub.emit({ type, stored });
    return stored;
  };
  return {
    create(draft) {
      const message = messageOf(world, draft, draft.id ?? newId(), clock.now());
      if (draft.onlyFor === undefined) noteInChannel(world, message);
      const { files, embeds } = draft;
      return keep('MESSAGE_CREATE', { message, files, embeds, ...ownerOf(draft) });
    },
    edit(stored, change) {
      const edited = change.marksEdit === false ? {} : { edited_timestamp: discordTime(clock.now()) };
      const flags = change.fields?.flags ?? stored.message.flags;
      const message = { ...stored.message, ...shownParts(change, flags), ...edited, ...change.fields };
      return keep('MESSAGE_UPDATE', { ...stored, message, files: change.files, embeds: change.embeds });
    },
    touch: (stored, fields) =>
      keep('MESSAGE_UPDATE', { ...stored, message: { ...stored.message, ...fields } }),
    remove(stored) {
      kept.drop(stored);
      hub.emit({ type: 'MESSAGE_DELETE', stored });
    },
    forget: kept.clear,
    find(channelId, messageId) {
      const stored = kept.find(messageId);
      return stored?.message.channel_id === channelId ? stored : undefined;
    },
    findAnywhere: kept.find,
    *by(authorId, channelId) {
      for (const { message } of kept.in(channelId).reverse())
        if (message.author.id === authorId) yield message;
    },
    list: (channelId, viewerId) =>
      kept
        .in(channelId)
        .filter((stored) => isVisibleTo(stored, viewerId))
        .map(({ message }) => withPresentReference(message, kept)),
  };
}

/** Discord gives null for a message replied to that is gone, and its present form for one that is there. */
function withPresentReference(message: APIMessage, { find }: History): APIMessage {
  const { message_reference: reference, referenced_message: quoted } = message;
  if (!quoted || !reference?.message_id) return message;
  const present = find(reference.message_id)?.message;
  if (!present) return { ...message, referenced_message: null };
  const { referenced_message: _older, ...referenced } = present;
  return { ...message, referenced_message: referenced };
}

function ownerOf(draft: Draft): Pick<StoredMessage, 'onlyFor'> {
  return draft.onlyFor === undefined ? {} : { onlyFor: draft.onlyFor };
}

function noteInChannel(world: World, message: APIMessage): void {
  const channel = world.channels.get(message.channel_id);
  if (!channel) return;
  if ('last_message_id' in channel) channel.last_message_id = message.id;
  if (isThread(channel)) channel.message_count = (channel.message_count ?? 0) + 1;
}

/** @returns whether a deferred answer has not been filled in yet. */
export function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}
