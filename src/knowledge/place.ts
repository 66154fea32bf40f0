/** A place inside a file's data: the keys and indexes (from 0) that lead there. */
export type DataPath = readonly PropertyKey[];

/** Names a place for people, such as `salary › related › item 2`. */
export function placeName(path: DataPath): string {
  if (path.length === 0) return 'the file';
  return path.map((key) => (typeof key === 'number' ? `item ${key + 1}` : String(key))).join(' › ');
}
