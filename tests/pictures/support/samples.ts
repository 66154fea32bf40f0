import type { Language } from '../../../src/knowledge/language.ts';
import { readKnowledge } from '../../../src/read-knowledge.ts';
import {
  type PathPicture,
  type Picture,
  pictureOf,
  type RangesPicture,
} from '../../../src/replies/picture.ts';
import { createWords } from '../../../src/replies/words.ts';

const knowledge = readKnowledge();
const words = createWords();

/** The entries that have a picture. */
export const PICTURED = ['salary', 'roadmap'] as const;

/** The picture of an entry of the real knowledge. */
export function realPicture(id: (typeof PICTURED)[number], language: Language): Picture {
  const entry = knowledge.entries.get(id);
  const picture = entry && pictureOf({ knowledge, language, say: words(language) }, entry);
  if (!picture) throw new Error(`${id} has no picture.`);
  return picture;
}

/** A picture of ranges with the given parts. */
export function ranges(parts: Partial<RangesPicture>): RangesPicture {
  const rows = [{ label: 'One', value: '1–2', from: 1, to: 2 }];
  return {
    kind: 'ranges',
    language: 'en',
    title: 'Title',
    alt: 'Alt',
    source: 'Source',
    unit: 'Unit',
    rows,
    ...parts,
  };
}

/** A picture of a path with the given parts. */
export function path(parts: Partial<PathPicture>): PathPicture {
  const steps = [{ name: 'First', text: 'Do it.' }];
  return { kind: 'path', language: 'en', title: 'Title', alt: 'Alt', source: 'Source', steps, ...parts };
}
