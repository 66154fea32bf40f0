import { createBoundedMap } from './bounded.ts';

/** How fast somebody may go on asking: so many at once, and one more each so many milliseconds. */
export interface Pace {
  readonly atOnce: number;
  readonly every: number;
}

/** Who has asked too fast, and when they may ask again, in milliseconds since 1970. */
export interface Wait {
  readonly of: 'person' | 'channel';
  readonly until: number;
}

/** Counts questions by person and by channel. */
export interface Cooldowns {
  /** Counts one more question. @returns undefined if it may be answered; a refused one does not count. */
  ask(place: { readonly userId: string; readonly channelId: string }): Wait | undefined;
}

/** How fast one person and one channel may go on; more than people type, less than what would flood a channel. */
export interface Paces {
  readonly person: Pace;
  readonly channel: Pace;
}

/** The paces that the bot keeps to. */
export const PACES: Paces = {
  person: { atOnce: 10, every: 2_000 },
  channel: { atOnce: 30, every: 1_000 },
};

const MOST = 20_000;

/**
 * Starts with nobody having asked (the generic cell rate algorithm: one moment is kept for each person and channel).
 * @param now the present moment, in milliseconds.
 */
export function createCooldowns(now: () => number, paces: Paces = PACES): Cooldowns {
  const [people, channels] = [createMeter(paces.person, now), createMeter(paces.channel, now)];
  return {
    ask({ userId, channelId }) {
      const person = people.freeAt(userId);
      if (person > now()) return { of: 'person', until: person };
      const channel = channels.freeAt(channelId);
      if (channel > now()) return { of: 'channel', until: channel };
      people.count(userId);
      channels.count(channelId);
      return undefined;
    },
  };
}

function createMeter({ atOnce, every }: Pace, now: () => number) {
  const due = createBoundedMap<number>({ limit: MOST, lifetime: (atOnce + 1) * every, now });
  const dueOf = (key: string) => {
    const at = due.get(key) ?? 0;
    // Further away than it can ever be: the clock was set back.
    return at > now() + atOnce * every ? 0 : at;
  };
  return {
    /** When one more is let through. */
    freeAt: (key: string) => dueOf(key) - (atOnce - 1) * every,
    count: (key: string) => due.set(key, Math.max(dueOf(key), now()) + every),
  };
}
