import { MIN_PHRASINGS } from './entry-schema.ts';
import type { AnswerId } from './knowledge.ts';
import { LANGUAGES } from './language.ts';
import { placeName } from './place.ts';
import type { Problem } from './problems.ts';
import type { RawRecord } from './raw-record.ts';

interface Place {
  readonly id: AnswerId;
  readonly file: string;
  readonly line: number;
}

/**
 * Splits a block of phrasings.
 * @param block one question a line.
 * @returns the questions, trimmed, without blank lines.
 */
export function splitPhrasings(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Finds phrasings that stand twice, in one entry or in two, and entries that have too few of them. */
export function checkPhrasings(records: readonly RawRecord[]): Problem[] {
  const seen = new Map<string, Place>();
  return records.flatMap((record) =>
    LANGUAGES.flatMap((language) => {
      const block = record.phrasings(language);
      return block === undefined
        ? []
        : [...checkCount(record, language, block), ...checkRepeats(record, language, block, seen)];
    }),
  );
}

function checkCount(record: RawRecord, language: string, block: string): Problem[] {
  const count = splitPhrasings(block).length;
  if (count === 0 || count >= MIN_PHRASINGS) return [];
  const place = [record.id, language, 'phrasings'];
  const message = `${placeName(place)} has ${count} questions; write at least ${MIN_PHRASINGS}, one a line after \`phrasings: |\``;
  return [{ file: record.file.path, line: record.file.lineOf(place), message }];
}

function checkRepeats(
  record: RawRecord,
  language: string,
  block: string,
  seen: Map<string, Place>,
): Problem[] {
  const { file, id } = record;
  const header = file.lineOf([id, language, 'phrasings']);
  return block.split('\n').flatMap((text, index) => {
    const key = phrasingKey(text);
    const line = header + 1 + index;
    const first = seen.get(key);
    if (key === '' || first === undefined) {
      seen.set(key, { id, file: file.path, line });
      return [];
    }
    const where = `under \`${first.id}\` (${first.file}:${first.line})`;
    return [
      { file: file.path, line, message: `"${text.trim()}" already stands ${where}; remove one of them` },
    ];
  });
}

/** Two questions with the same key are the same question: case, punctuation and spacing do not tell them apart. */
function phrasingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
