import type { AnswerId, Content, Entry, Knowledge } from '../../knowledge/knowledge.ts';
import { type Cipher, createCipher } from './cipher.ts';

/**
 * Copies a profession as if there were more of them: each copy has its own ids, and words of its own but for those
 * that all professions share.
 * @param shared words that stay as they are.
 * @param times how many professions there are then, the real one first; at most `CIPHERS`.
 */
export function growKnowledge(knowledge: Knowledge, shared: ReadonlySet<string>, times: number): Knowledge {
  const entries = Array.from({ length: times }, (_, copy) => {
    const cipher = createCipher(copy);
    return [...knowledge.entries.values()].map((entry) => copyEntry(entry, copy, cipher, shared));
  });
  return { ...knowledge, entries: new Map(entries.flat().map((entry) => [entry.id, entry])) };
}

/** The id of an answer's copy; copy 0 is the answer itself. */
export function copyId(id: AnswerId, copy: number): AnswerId {
  return copy === 0 ? id : `copy-${copy}/${id}`;
}

function copyEntry(entry: Entry, copy: number, cipher: Cipher, shared: ReadonlySet<string>): Entry {
  const { id, en } = entry.content;
  return {
    ...entry,
    id: copyId(entry.id, copy),
    topic: copyId(entry.topic, copy),
    related: entry.related.map((related) => copyId(related, copy)),
    content: { id: copyContent(id, cipher, shared), en: copyContent(en, cipher, shared) },
  };
}

function copyContent(content: Content, cipher: Cipher, shared: ReadonlySet<string>): Content {
  const copyText = (text: string) =>
    text.toLowerCase().replace(/\p{L}+/gu, (word) => (shared.has(word) ? word : cipher(word)));
  return { ...content, title: copyText(content.title), phrasings: content.phrasings.map(copyText) };
}
