/** A map that forgets: what is old, and what is used least when it is full. */
export interface BoundedMap<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
  /** Forgets every entry whose key is of this kind. */
  deleteWhere(isMeant: (key: string) => boolean): void;
}

export interface BoundedMapOptions {
  /** The most entries kept. */
  readonly limit: number;
  /** How long an entry is kept, in milliseconds. */
  readonly lifetime: number;
  /** The present moment, in milliseconds. */
  readonly now: () => number;
}

/** Makes an empty map that holds at most `limit` entries, each for `lifetime` milliseconds since it was set. */
export function createBoundedMap<Value>({ limit, lifetime, now }: BoundedMapOptions): BoundedMap<Value> {
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry && entry.until > now() ? entry.value : undefined;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + lifetime });
      const [oldest] = entries.keys();
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => void entries.delete(key),
    deleteWhere(isMeant) {
      for (const key of entries.keys()) if (isMeant(key)) entries.delete(key);
    },
  };
}
