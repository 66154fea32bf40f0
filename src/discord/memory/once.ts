import { createBoundedMap } from './bounded.ts';

/** How long a repeated delivery is recognised, in milliseconds: an interaction's token lives as long. */
const LIFETIME = 15 * 60 * 1000;
const MOST_IDS = 20_000;

/**
 * Recognises what was delivered before: after a lost connection, Discord's gateway may send an event again.
 * @param now the present moment, in milliseconds.
 * @returns a function that is true the first time it sees an id.
 */
export function createOnce(now: () => number): (id: string) => boolean {
  const seen = createBoundedMap<true>({ limit: MOST_IDS, lifetime: LIFETIME, now });
  return (id) => {
    if (seen.get(id)) return false;
    seen.set(id, true);
    return true;
  };
}
