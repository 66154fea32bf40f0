import type { Language } from '../knowledge/language.ts';
import type { Opinion } from './opinion.ts';

/** How far from even the odds must be before a question is said to tell its language. */
const MARGIN = 0.15;

/** The language of a question, and whether the question itself tells it. */
export interface DetectedLanguage {
  readonly language: Language;
  readonly known: boolean;
}

/**
 * Tells the language that a reply should be written in.
 * @param fallback the language where the question does not tell; without one the likelier of the two is taken.
 */
export function languageOf(
  { impression, reading }: Opinion,
  fallback: Language | undefined,
): DetectedLanguage {
  const likelier: Language = impression.english > 0.5 ? 'en' : 'id';
  const hasWords = reading.tokens.some(({ unit }) => !unit.startsWith('@'));
  const known = hasWords && Math.abs(impression.english - 0.5) >= MARGIN;
  return { language: known ? likelier : (fallback ?? likelier), known };
}
