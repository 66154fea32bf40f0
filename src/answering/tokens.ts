/** At most this many words of a question are looked at; the longest labelled questions have 60. */
const MOST_TOKENS = 160;

/** A run of letters and digits, with the inner and final signs that names of tools have: c++, node.js, f1-score, ci/cd. */
const TOKEN = /[\p{L}\p{N}]+(?:[-.+#'/&][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/**
 * Splits normalised text into words in order. "scikit-learn", "node.js", "c++" and "what's" stay whole;
 * a figure and its unit are parted ("3thn" becomes "3", "thn"), and the chat sign for doubling goes ("apa2", "tools2").
 */
export function tokenise(normalised: string): string[] {
  const tokens: string[] = [];
  for (const [match] of normalised.matchAll(TOKEN)) {
    if (tokens.length >= MOST_TOKENS) break;
    tokens.push(...parts(match));
  }
  return tokens;
}

function parts(token: string): string[] {
  const figure = /^(\d{1,9}(?:[.,]\d{1,9})*)(\p{L}{2,})$/u.exec(token);
  if (figure) return [figure[1]!, figure[2]!];
  const doubled = /^(\p{L}{3,})2(nya|an|in)?$/u.exec(token);
  if (doubled) return [doubled[1]!];
  const halves = /^(\p{L}{2,})-(\p{L}{2,})$/u.exec(token);
  if (halves && (halves[1] === halves[2] || halves[2]!.startsWith(halves[1]!))) return [halves[1]!];
  if (halves && halves[2] === 'nya') return [halves[1]!];
  return [token];
}
