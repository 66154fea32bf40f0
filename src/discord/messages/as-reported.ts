import type { Message, PartialMessage } from 'discord.js';

/**
 * Keeps a message as it was reported, with its channel and server. discord.js changes the one that it keeps with every
 * later event, turns it back into an older form where another message quotes it, and takes the channel off it once
 * that is gone.
 */
export function asReported<Kind extends Message<boolean> | PartialMessage>(message: Kind): Kind {
  const { channel, guild } = message;
  const copy = Object.create(message, { channel: { value: channel }, guild: { value: guild } });
  return Object.assign(copy, message);
}
