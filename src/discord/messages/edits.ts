import type { Message } from 'discord.js';
import { createBoundedMap } from '../memory/bounded.ts';

/** Milliseconds after writing a message within which a change of it changes the answer. */
const TIME_TO_EDIT = 60_000;
/** Milliseconds that a change may take to get here, and that clocks may differ. */
const SLACK = 60_000;
/** Changes remembered, about 8 MB at most, with messages of 2,000 characters. */
const MOST = 2_000;

/** Tells which changes of messages are to be answered. */
export interface Edits {
  /**
   * Takes note of a change.
   * @returns undefined where it is none of a person's words, comes too late or was noted before; else a function that
   *   tells whether it still is the latest change of this message.
   */
  note(message: Message): (() => boolean) | undefined;
}

/**
 * Starts without having seen a change. Discord reports a message anew as well when the preview of a link is added,
 * when it is pinned or gets a thread; then the time of its last change is the same, or there is none.
 * @param now the present moment, in milliseconds.
 */
export function createEdits(now: () => number): Edits {
  const latest = createBoundedMap<string>({ limit: MOST, lifetime: 2 * TIME_TO_EDIT, now });
  return {
    note({ id, content, createdTimestamp, editedTimestamp }) {
      const isInTime = editedTimestamp !== null && editedTimestamp - createdTimestamp <= TIME_TO_EDIT;
      if (!isInTime || now() - editedTimestamp > SLACK) return undefined;
      const version = `${editedTimestamp} ${content}`;
      if (latest.get(id) === version) return undefined;
      latest.set(id, version);
      return () => latest.get(id) === version;
    },
  };
}
