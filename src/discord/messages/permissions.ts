import type { Message } from 'discord.js';
import type { Language } from '../../knowledge/language.ts';
import type { Permissions, Say } from '../../replies/words.ts';

/** A permission without which the bot cannot answer in a channel. */
export type Needed = Exclude<keyof Permissions, 'ManageGuild' | 'ManageMessages' | 'AttachFiles'>;

/** What the bot may do in the channel of a message. */
export interface Granted {
  /** Those that it lacks of those without which there is no answer. */
  readonly lacking: readonly Needed[];
  readonly mayWrite: boolean;
  readonly mayAttach: boolean;
  /** Whether it may point to the message that it answers. */
  readonly mayRefer: boolean;
}

const EVERYTHING: Granted = { lacking: [], mayWrite: true, mayAttach: true, mayRefer: true };

/** The permission to write in the channel of a message. */
export function permissionToWrite({ channel }: Message): Needed {
  return channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages';
}

/** Tells what the bot may do where a message was written; everything in private, and where it is not known. */
export function grantedIn(message: Message): Granted {
  const { channel, client } = message;
  if (channel.isDMBased()) return EVERYTHING;
  const permissions = channel.permissionsFor(client.user);
  if (!permissions) return EVERYTHING;
  const writing = permissionToWrite(message);
  const needed = [writing, 'EmbedLinks'] as const;
  return {
    lacking: needed.filter((permission) => !permissions.has(permission)),
    mayWrite: permissions.has(writing),
    mayAttach: permissions.has('AttachFiles'),
    mayRefer: permissions.has('ReadMessageHistory'),
  };
}

/** Names permissions as Discord's settings do: “a” and “b”. */
export function namesOf(permissions: readonly Needed[], say: Say, language: Language): string {
  const names = permissions.map((permission) => `“${say(`errors:permissions.${permission}`)}”`);
  return new Intl.ListFormat(language).format(names);
}
