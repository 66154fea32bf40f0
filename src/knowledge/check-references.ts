import type { AnswerId } from './knowledge.ts';
import { placeName } from './place.ts';
import type { Problem } from './problems.ts';
import type { RawRecord, Reference } from './raw-record.ts';

/** Finds ids that lead nowhere, that lead back to their own entry, and that one list of related ids has twice. */
export function checkReferences(records: readonly RawRecord[]): Problem[] {
  const known = new Set(records.map((record) => record.id));
  return records.flatMap((record) => {
    const seen = new Set<AnswerId>();
    return record.references().flatMap((reference) => {
      const fault = faultOf(reference, record, known, seen);
      const message = `${placeName(reference.path)} ${fault}`;
      return fault === undefined
        ? []
        : [{ file: record.file.path, line: record.file.lineOf(reference.path), message }];
    });
  });
}

function faultOf({ path, id }: Reference, record: RawRecord, known: Set<AnswerId>, seen: Set<AnswerId>) {
  if (id === record.id) return `is \`${id}\`, the entry itself; name another one`;
  if (!known.has(id)) return `is \`${id}\`, which does not exist; correct it or add that entry`;
  if (path[1] !== 'related') return undefined;
  if (seen.has(id)) return `is \`${id}\` a second time; remove one of them`;
  seen.add(id);
  return undefined;
}
