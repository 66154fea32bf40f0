/** The languages the bot reads and writes, in the order in which they are preferred. */
export const LANGUAGES = ['id', 'en'] as const;

/** `id` is Indonesian, `en` is English. */
export type Language = (typeof LANGUAGES)[number];
