import { type APIAttachment, type APIEmbed, type APIMessage, MessageFlags } from 'discord-api-types/v10';

/** A message with what Discord knows of it and doesn't tell. */
export interface StoredMessage {
  /** As everyone who may see it sees it; replaced as a whole when the message changes. */
  readonly message: APIMessage;
  /** For an ephemeral message the one person who sees it. */
  readonly onlyFor?: string;
  /** Every file of the message, those shown in embeds too. */
  readonly files: readonly APIAttachment[];
  /** Its embeds as they were sent, which are not shown where they are suppressed. */
  readonly embeds: readonly APIEmbed[];
}

/** What happened to a message. */
export interface MessageEvent {
  readonly type: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE';
  readonly stored: StoredMessage;
}

/** @returns whether this user, or the bot, may see a message at all. */
export function isVisibleTo(stored: StoredMessage, userId: string): boolean {
  return stored.onlyFor === undefined || stored.onlyFor === userId;
}

/** Writes a moment as Discord does. @param timestamp milliseconds since the Unix epoch. */
export function discordTime(timestamp: number): string {
  return new Date(timestamp).toISOString().replace('Z', '000+00:00');
}

/** @returns whether a message's flags say that it is for one person only. */
export function isEphemeral(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
