import type { Message } from 'discord.js';
import type { BotContext } from '../bot-context.ts';
import { cooldownNotice } from '../deliver/notices.ts';
import { createBoundedMap } from '../memory/bounded.ts';
import type { Wait } from '../memory/cooldowns.ts';
import type { Place } from './place.ts';
import { postPrivately } from './privately.ts';

/** Milliseconds for which somebody is not told again at least, so that notices do not become a flood themselves. */
const LEAST = 10_000;
/** Milliseconds that are longer than any waiting time. */
const LONGEST = 10 * 60 * 1000;
const MOST = 20_000;

/** Makes what tells people privately when to come back: once for each waiting time, and never in the channel. */
export function createTellToWait(context: BotContext) {
  const { now, services } = context;
  const told = createBoundedMap<number>({ limit: MOST, lifetime: LONGEST, now });
  return async (
    { author, channelId, id }: Message,
    wait: Wait,
    { privateLanguage }: Pick<Place, 'privateLanguage'>,
  ): Promise<void> => {
    const key = wait.of === 'person' ? author.id : `${channelId}:${author.id}`;
    if ((told.get(key) ?? 0) > now()) return;
    told.set(key, Math.max(wait.until, now() + LEAST));
    const reply = cooldownNotice(services().words, privateLanguage, wait);
    await postPrivately(author, { questionId: id, editedAt: null, shown: { reply } }, undefined, context);
  };
}
