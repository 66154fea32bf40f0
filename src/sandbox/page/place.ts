import type { PersonView, WorldView } from './protocol.ts';

/** Who the reader is and where. */
export interface Place {
  readonly me: PersonView;
  readonly channelId: string;
}

/**
 * Reads who and where from the address, so that a reload and a second window keep it.
 * @param hash such as `#as=1&in=2`; whatever it doesn't name, or names wrongly, is the first one there is.
 */
export function readPlace(world: WorldView, hash: string): Place {
  const wanted = new URLSearchParams(hash.replace(/^#/, ''));
  const me = world.people.find(({ user }) => user.id === wanted.get('as')) ?? world.people[0];
  if (!me) throw new Error('There is nobody to be.');
  const open = [...world.channels.map(({ id }) => id), me.dm];
  const channelId = open.find((id) => id === wanted.get('in')) ?? open[0] ?? me.dm;
  return { me, channelId };
}

/** Writes who and where into the address, without a step in the history. */
export function writePlace(userId: string, channelId: string): void {
  const hash = placeHash(userId, channelId);
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

/** @returns the address of a place, for links. */
export function placeHash(userId: string, channelId: string): string {
  return `#as=${userId}&in=${channelId}`;
}
