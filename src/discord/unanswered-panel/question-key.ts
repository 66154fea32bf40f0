import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { UnansweredQuestion } from '../../store/store.ts';

/** Hexadecimal digits that tell a thousand questions apart. */
const DIGITS = 16;

/** What stands for a question in the value of a select, which a question may be too long for. */
export const questionKeyPart = z.string().regex(/^[0-9a-f]{16}$/);

/** The key of a question: the same for the same text and language. */
export function questionKey({ question, language }: UnansweredQuestion): string {
  return createHash('sha256').update(`${language}\n${question}`).digest('hex').slice(0, DIGITS);
}
