import type { Features } from '../features.ts';
import { hash, mix } from '../hash.ts';
import type { Class } from '../model/model.ts';

/**
 * Names what a model was learned from: every example as it is read today and the class it belongs to, so that it
 * changes with the knowledge, with the lexicon and with the way questions are read.
 */
export function fingerprint(
  examples: readonly { readonly features: Features; readonly cls: number }[],
  classes: readonly Class[],
): string {
  let value = hash(classes.map(({ kind, id }) => `${kind} ${id}`).join('\n'));
  for (const { features, cls } of examples) {
    value = mix(cls, value);
    for (const at of features.buckets) value = mix(at, value);
  }
  return `${examples.length}-${value.toString(16).padStart(8, '0')}`;
}
