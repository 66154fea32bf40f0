import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../knowledge/language.ts';
import { DEFAULT_SETTINGS, type ServerSettings, type Store } from '../store/store.ts';
import { createBoundedMap } from './bounded.ts';
import type { Log } from './log.ts';

/** What servers and people have chosen, at hand for every reply: it never fails and never takes long. */
export interface Preferences {
  /** @returns what was chosen; the defaults outside servers, and where the store does not tell in time. */
  settings(guildId: string | null | undefined): Promise<ServerSettings>;
  /** @returns the language for private replies; undefined where none was chosen or the store does not tell in time. */
  language(userId: string): Promise<Language | undefined>;
  /** Forgets what is at hand about a server or person, because it has been changed. */
  refresh(id: string): void;
}

/** Milliseconds that what was read stays at hand; another process may have changed it meanwhile. */
const LIFETIME = 60_000;
/** Servers and people at hand, about 5 MB at most. */
const MOST = 20_000;
/** Milliseconds that a reply waits for the store. */
const PATIENCE = 250;
/** Milliseconds for which a store that failed is not asked again, so that not every reply has to wait. */
const PAUSE = 5_000;

/** What preferences are read with. */
export interface PreferencesParts {
  readonly store: Pick<Store, 'settings' | 'personLanguage'>;
  readonly log: Log;
  /** The present moment, in milliseconds. */
  readonly now: () => number;
}

/** Starts with nothing at hand. */
export function createPreferences({ store, log, now }: PreferencesParts): Preferences {
  const settings = createBoundedMap<ServerSettings>({ limit: MOST, lifetime: LIFETIME, now });
  const people = createBoundedMap<{ language: Language | undefined }>({
    limit: MOST,
    lifetime: LIFETIME,
    now,
  });
  let pausedUntil = 0;

  async function read<Value>(ask: () => Promise<Value>, keep: (value: Value) => void, otherwise: Value) {
    if (now() < pausedUntil) return otherwise;
    const asked = ask().then(
      (value) => {
        keep(value);
        return value;
      },
      (error) => {
        pausedUntil = now() + PAUSE;
        log.warn('preferences cannot be read, replies go on with defaults', { error });
        return otherwise;
      },
    );
    return Promise.race([asked, wait(PATIENCE, otherwise, { ref: false })]);
  }

  return {
    async settings(guildId) {
      if (!guildId) return DEFAULT_SETTINGS;
      const known = settings.get(guildId);
      if (known) return known;
      return read(
        () => store.settings(guildId),
        (value) => settings.set(guildId, value),
        DEFAULT_SETTINGS,
      );
    },
    async language(userId) {
      const known = people.get(userId);
      if (known) return known.language;
      return read(
        () => store.personLanguage(userId),
        (language) => people.set(userId, { language }),
        undefined,
      );
    },
    refresh(id) {
      settings.delete(id);
      people.delete(id);
    },
  };
}
