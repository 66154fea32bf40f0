import type { APIThreadMetadata } from 'discord-api-types/v10';
import { discordTime } from '../messages/stored.ts';
import type { State } from '../state.ts';
import { threadChannel } from './new-channel.ts';
import { isThread, type RootChannel, type SandboxChannel, type SandboxThread } from './world.ts';

/** A thread about to be made. */
export interface NewThread {
  /** That of the message it begins with, or a new one. */
  readonly id: string;
  readonly name: string;
  readonly parent: RootChannel;
  readonly ownerId: string;
}

/** Opens a thread; the bot hears of it. */
export function openThread({ world, hub }: State, { id, name, parent, ownerId }: NewThread): SandboxThread {
  const thread = threadChannel(id, name, parent, ownerId);
  world.channels.set(id, thread);
  hub.emit({ type: 'THREAD_CREATE', thread });
  return thread;
}

/** Archives or locks a thread, or undoes that; the bot hears of it. */
export function changeThread(
  { clock, hub }: State,
  thread: SandboxThread,
  change: Partial<Pick<APIThreadMetadata, 'archived' | 'locked'>>,
): void {
  const before = thread.thread_metadata;
  if (!before) return;
  const moved = change.archived === undefined || change.archived === before.archived;
  const archive_timestamp = moved ? before.archive_timestamp : discordTime(clock.now());
  thread.thread_metadata = { ...before, ...change, archive_timestamp };
  hub.emit({ type: 'THREAD_UPDATE', thread });
}

/** A message in an archived thread brings it back (Discord's reference, "Threads"). */
export function wakeThread(state: State, channel: SandboxChannel): void {
  if (isThread(channel) && channel.thread_metadata?.archived)
    changeThread(state, channel, { archived: false });
}
