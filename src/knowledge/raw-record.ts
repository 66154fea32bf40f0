import type { AnswerId } from './knowledge.ts';
import type { Language } from './language.ts';
import type { DataPath } from './place.ts';
import type { YamlFile } from './yaml-file.ts';

/** An entry before its shape is known to be right, so that every check can run on whatever is there. */
export interface RawRecord {
  readonly id: AnswerId;
  readonly file: YamlFile;
  readonly data: unknown;
  /** The block of phrasings as it stands, if it is a text. */
  phrasings(language: Language): string | undefined;
  /** Every id that the entry points to, with the place in the file where it does. */
  references(): readonly Reference[];
}

/** An id that an entry points to. */
export interface Reference {
  readonly path: DataPath;
  readonly id: AnswerId;
}

/** Takes the entries out of a topic's file, whatever their shape. */
export function rawRecords(file: YamlFile): RawRecord[] {
  if (!isRecord(file.data)) return [];
  return Object.entries(file.data).map(([id, data]) => ({
    id,
    file,
    data,
    phrasings: (language) => {
      const content = isRecord(data) ? data[language] : undefined;
      const block = isRecord(content) ? content.phrasings : undefined;
      return typeof block === 'string' ? block : undefined;
    },
    references: () => findReferences(data, [id], false),
  }));
}

/** The keys whose texts are ids of answers. */
const REFERRING: ReadonlySet<string> = new Set(['answer', 'note', 'related']);

function findReferences(value: unknown, path: DataPath, isId: boolean): Reference[] {
  if (typeof value === 'string') return isId ? [{ path, id: value }] : [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => findReferences(item, [...path, index], isId));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    findReferences(child, [...path, key], REFERRING.has(key)),
  );
}

/** Whether a value is a mapping of keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
