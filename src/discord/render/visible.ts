/**
 * Characters that show nothing themselves but change or hide what is around them: directions (U+202E and its like),
 * widths of zero, fillers, tags. Kept are the joiner within emoji and the selector that makes an emoji of a sign.
 */
const TRICKS = [
  /(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D/u,
  /(?!\u200D)\p{Cf}/u,
  /\u034F|[\u115F\u1160\u3164\uFFA0]|\u17B4|\u17B5|\u2800/u,
  /[\uFE00-\uFE0E]|[\u{E0100}-\u{E01EF}]/u,
];
const HIDDEN = new RegExp(TRICKS.map(({ source }) => source).join('|'), 'gu');

/** Signs stacked upon one letter; more than these run over the lines above. */
const STACKED = /(\p{M}{3})\p{M}+/gu;

/** Blanks of every kind, and signs for machines; line breaks are kept. */
const BLANKS = /[^\S\n]|(?!\n)\p{Cc}/gu;

/** Leaves of somebody's words only what a reader can see: no invisible characters, no turned directions. */
export function visible(text: string): string {
  return text.replace(HIDDEN, '').replace(STACKED, '$1').replace(BLANKS, ' ');
}

/** The same in one line. @returns '' where there was nothing to see. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}
