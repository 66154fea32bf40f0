import { statSync } from 'node:fs';

/** The file of an open database was moved or removed: what is written goes where nobody will find it. */
export class FileGone extends Error {}

/**
 * Remembers which file a path leads to now. SQLite itself would go on writing into a file that was removed, and confirm
 * it (https://sqlite.org/howtocorrupt.html, "Unlinking or renaming a database file while in use").
 * @returns a function that throws FileGone as soon as the path leads elsewhere or nowhere.
 */
export function sameFile(path: string): () => void {
  const identity = () => statSync(path, { throwIfNoEntry: false })?.ino;
  const first = identity();
  return () => {
    if (identity() !== first) throw new FileGone('its file was moved or removed while it was open');
  };
}
