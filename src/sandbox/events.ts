/** Something that happens is told to everyone who listens, in order, before `emit` returns. */
export interface Hub<Event> {
  emit(event: Event): void;
  /** @returns a function that stops listening. */
  listen(listener: (event: Event) => void): () => void;
}

/** Makes an empty hub. */
export function createHub<Event>(): Hub<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
