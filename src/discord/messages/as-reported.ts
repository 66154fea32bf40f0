import type { Message } from 'discord.js';

/**
 * Keeps a message as it was reported: discord.js changes the one that it keeps with every later event, and turns it
 * back into an older form where another message quotes it.
 */
export function asReported<Kind extends Message<boolean>>(message: Kind): Kind {
  return Object.assign(Object.create(message), message);
}
