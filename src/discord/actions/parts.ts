import { z } from 'zod';
import { LANGUAGES } from '../../knowledge/language.ts';

/** The parts of custom ids, which anybody can forge. */
export const answerIdPart = z.string().regex(/^(?:[a-z0-9-]+\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)?$/);
export const snowflakePart = z.string().regex(/^\d{1,20}$/);
/** The language that the question told; empty if it told none. */
export const askedPart = z.enum(['', ...LANGUAGES]).transform((language) => language || undefined);
