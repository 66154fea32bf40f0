import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../../knowledge/language.ts';
import { DEFAULT_SETTINGS, type ServerSettings, type Store } from '../../store/store.ts';
import type { Log } from '../log.ts';
import { createBoundedMap } from '../memory/bounded.ts';

/** What servers and people have chosen, at hand for every reply: it never fails and never takes long. */
export interface Preferences {
  /** @returns what was chosen; the defaults outside servers; what was known last, or else those, where the store does not tell in time. */
  settings(guildId: string | null | undefined): Promise<ServerSettings>;
  /** @returns the language for private replies; undefined where none was chosen or is known. */
  language(userId: string): Promise<Language | undefined>;
  /** Forgets what is at hand about a server or person, because it has been changed. */
  refresh(id: string): void;
}

/** Milliseconds that what was read stays at hand; another process may have changed it meanwhile. */
const LIFETIME = 60_000;
/** Milliseconds that it is kept for when the store does not tell: better than to forget what a server has decided. */
const LAST_KNOWN = 24 * 60 * 60 * 1_000;
/** Servers and people at hand, about 5 MB at most. */
const MOST = 20_000;
/** Milliseconds that a reply waits for the store. */
const PATIENCE = 250;
/** Milliseconds for which a store that failed or was slow is not asked again, so that not every reply has to wait. */
const PAUSE = 5_000;
const LATE = Symbol('late');

/** What preferences are read with. */
export interface PreferencesParts {
  readonly store: Pick<Store, 'settings' | 'personLanguage'>;
  readonly log: Log;
  /** The present moment, in milliseconds. */
  readonly now: () => number;
}

/** Starts with nothing at hand. */
export function createPreferences({ store, log, now }: PreferencesParts): Preferences {
  const pause = createPause(log, now);
  const settings = createMemory((id) => store.settings(id), DEFAULT_SETTINGS, pause, now);
  const people = createMemory((id) => store.personLanguage(id), undefined, pause, now);
  return {
    settings: async (guildId) => (guildId ? settings.get(guildId) : DEFAULT_SETTINGS),
    language: people.get,
    refresh(id) {
      settings.forget(id);
      people.forget(id);
    },
  };
}

type Pause = ReturnType<typeof createPause>;

/** For how long the store is left alone; the log has one line for each pause. */
function createPause(log: Log, now: () => number) {
  let since: number | undefined;
  // Either way round, so that a clock that is set back does not make it last.
  const isOn = () => since !== undefined && Math.abs(now() - since) < PAUSE;
  return {
    isOn,
    begin(why: object) {
      if (!isOn()) log.warn('preferences cannot be read, replies go on with what is known', { ...why });
      since = now();
    },
    end() {
      since = undefined;
    },
  };
}

function createMemory<Value>(
  ask: (id: string) => Promise<Value>,
  otherwise: Value,
  pause: Pause,
  now: () => number,
) {
  const known = createBoundedMap<{ value: Value; at: number }>({ limit: MOST, lifetime: LAST_KNOWN, now });
  let forgotten = 0;

  async function read(id: string, lastKnown: Value): Promise<Value> {
    const before = forgotten;
    try {
      const value = await ask(id);
      // What was changed while it was being read may have been read as it was before.
      if (forgotten === before) known.set(id, { value, at: now() });
      pause.end();
      return value;
    } catch (error) {
      pause.begin({ error });
      return lastKnown;
    }
  }

  return {
    async get(id: string): Promise<Value> {
      const last = known.get(id);
      if (last && Math.abs(now() - last.at) < LIFETIME) return last.value;
      const lastKnown = last ? last.value : otherwise;
      if (pause.isOn()) return lastKnown;
      const value = await Promise.race([read(id, lastKnown), wait(PATIENCE, LATE, { ref: false })]);
      if (value !== LATE) return value;
      pause.begin({ patience: PATIENCE });
      return lastKnown;
    },
    forget(id: string) {
      forgotten += 1;
      known.delete(id);
    },
  };
}
