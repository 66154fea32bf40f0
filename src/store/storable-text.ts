/** The longest question that is stored, in UTF-16 units. */
export const QUESTION_LENGTH = 300;
/** The longest remark that is stored, in UTF-16 units. */
export const REMARK_LENGTH = 1000;

/**
 * The part of a text that both databases give back as it was: without U+0000, which PostgreSQL refuses (its manual,
 * "Character Types"), without halves of characters, and cut.
 * @param length the most UTF-16 units that are kept; a character is never cut in two.
 */
export function storableText(text: string, length: number): string {
  const cut = text.replaceAll('\u0000', '').slice(0, length);
  return cut.replace(/[\ud800-\udbff]$/, '').toWellFormed();
}
