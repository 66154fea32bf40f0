import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Something that is loaded from files and follows them as they change. */
export interface Live<T> {
  /** The last that could be loaded. */
  current(): T;
  /** What kept the files from being loaded the last time; undefined if nothing did. */
  failure(): Error | undefined;
  /** Calls back after each change of the files, whether or not they could be loaded. @returns a function that stops. */
  listen(changed: () => void): () => void;
  close(): void;
}

/** Milliseconds of quiet after which files count as saved: editors write in several steps. */
const QUIET_MS = 60;

/**
 * Loads something anew whenever a file changes; where that fails, the last good one stays.
 * @param folders whose files, and those of all folders in them, it is made of: absolute paths.
 * @param load reads the files. @throws if they have mistakes.
 * @throws what `load` throws at the first time.
 */
export function keepLive<T>(folders: readonly string[], load: () => T): Live<T> {
  let current = load();
  let failure: Error | undefined;
  const listeners = new Set<() => void>();
  const reload = () => {
    try {
      current = load();
      failure = undefined;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    for (const listener of [...listeners]) listener();
  };
  const stop = watchFolders(folders, reload);
  return {
    current: () => current,
    failure: () => failure,
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close: stop,
  };
}

/** Watches each folder on its own: unlike a recursive watch, that survives files being replaced, on every system. */
function watchFolders(folders: readonly string[], changed: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    watchAll();
    changed();
  };
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, QUIET_MS);
  };
  const watchAll = () => {
    const present = new Set(folders.flatMap(withSubfolders));
    for (const [folder, watcher] of watchers) {
      if (present.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of present) {
      if (watchers.has(folder)) continue;
      // A folder that is deleted ends its watcher with an error; the one above tells of it as well.
      watchers.set(folder, watch(folder, { persistent: false }, touched).on('error', touched));
    }
  };
  watchAll();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function withSubfolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const below = entries.filter((entry) => entry.isDirectory());
  return [folder, ...below.map((entry) => join(entry.parentPath, entry.name))];
}
