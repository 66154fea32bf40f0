/** The kinds of small talk that the bot recognises; each has a reply of its own in the locales. */
export const SMALL_TALK = [
  'greeting',
  'thanks',
  'goodbye',
  'abilities',
  'identity',
  'praise',
  'insult',
] as const;

/** One kind of small talk. */
export type SmallTalk = (typeof SMALL_TALK)[number];
