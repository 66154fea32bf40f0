/**
 * Shortens a text to a limit, at the end of a word and with an ellipsis. A last resort: replies are made to fit,
 * and a test holds that none of the real ones is ever cut.
 * @param limit longest result in UTF-16 units, at least 1.
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = withoutHalf(text.slice(0, limit - 1));
  const word = room.replace(/\s+\S*$/u, '');
  return `${word.length > limit / 2 ? word : room}…`;
}

/** Drops the first half of a surrogate pair at the end. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
