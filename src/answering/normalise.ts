/** The longest text that is read whole, in UTF-16 units: the longest labelled question has 400. */
const LONGEST = 1_200;

/**
 * Brings a text into the one form that the rest of answering works on: compatibility forms folded (NFKC),
 * lower case, no invisible characters, no mentions, custom emoji or links, letters typed three times or more
 * reduced to one ("gajiii"), typographic quotes made plain.
 * @param text any text; of one longer than 1,200 characters the first 600 and the last 600 are kept,
 *   because people ask at the beginning or at the end.
 */
export function normalise(text: string): string {
  return shorten(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<(?:a?:\w{1,32}:|[@#][!&]?|t:)\d{1,20}(?::\w)?>/g, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S{1,500}/g, ' ')
    .replace(/[\p{Cf}\p{Mn}\p{Me}]/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/(\p{L})\1{2,}/gu, '$1');
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} ${text.slice(-LONGEST / 2)}`;
}
