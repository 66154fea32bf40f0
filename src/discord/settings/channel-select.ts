import { ChannelType } from 'discord.js';
import type { Control } from '../command.ts';

/** The kinds of channels that people ask in; threads and posts follow theirs. */
const TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
];

/** A select of channels in which people ask. */
export function channelSelect(about: {
  readonly placeholder: string;
  readonly data: readonly string[];
  readonly selected: readonly string[];
  readonly most: number;
}): Control {
  return { kind: 'channels', types: TYPES, ...about };
}
