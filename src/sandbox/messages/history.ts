import type { StoredMessage } from './stored.ts';

/** Messages by channel, at most so many of each. */
export interface History {
  /** Adds a message, or replaces the one of its id in its place. */
  put(stored: StoredMessage): void;
  drop(stored: StoredMessage): void;
  /** Drops everything of a channel. */
  clear(channelId: string): void;
  find(messageId: string): StoredMessage | undefined;
  /** Messages of a channel, oldest first. */
  in(channelId: string): StoredMessage[];
}

/**
 * Makes an empty history.
 * @param limit messages of each channel that are kept; the oldest go first.
 * @param onGone told of each message that is no more, however it went.
 */
export function createHistory(limit: number, onGone: (stored: StoredMessage) => void): History {
  const byId = new Map<string, StoredMessage>();
  const channels = new Map<string, Map<string, StoredMessage>>();
  const drop = (stored: StoredMessage) => {
    const { id, channel_id } = stored.message;
    channels.get(channel_id)?.delete(id);
    if (byId.delete(id)) onGone(stored);
  };
  return {
    put(stored) {
      const { id, channel_id } = stored.message;
      const here = channels.get(channel_id) ?? new Map<string, StoredMessage>();
      channels.set(channel_id, here.set(id, stored));
      byId.set(id, stored);
      const [oldest] = here.size > limit ? here.values() : [];
      if (oldest) drop(oldest);
    },
    drop,
    clear(channelId) {
      for (const stored of channels.get(channelId)?.values() ?? []) drop(stored);
      channels.delete(channelId);
    },
    find: (messageId) => byId.get(messageId),
    in: (channelId) => [...(channels.get(channelId)?.values() ?? [])],
  };
}
