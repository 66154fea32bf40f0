import type { Message, PartialMessage } from 'discord.js';
import { isHarmless } from '../deliver/harmless.ts';
import type { Log } from '../log.ts';
import type { Given } from './given.ts';

/** Milliseconds before and after a restart for which an answer that is remembered no more is looked for. */
const LOOKED_FOR = 60 * 60 * 1000;
/** Answers come quickly: theirs is among the first messages after a question. */
const MESSAGES = 10;

/** Finds the answer of a question from before the restart, among what was written after it; privately none is found. */
export type FindLost = (question: Message | PartialMessage) => Promise<Given | undefined>;

/** Starts looking for what was answered before this moment. @param now the present moment, in milliseconds. */
export function createFindLost({ now, log }: { now: () => number; log: Log }): FindLost {
  const startedAt = now();
  return async ({ id, createdTimestamp, channel, client }) => {
    const age = startedAt - createdTimestamp;
    if (age <= 0 || age > LOOKED_FOR || now() - startedAt > LOOKED_FOR) return undefined;
    try {
      const later = await channel.messages.fetch({ after: id, limit: MESSAGES, cache: false });
      const answer = later.find(
        ({ author, reference }) => author.id === client.user.id && reference?.messageId === id,
      );
      return answer && { channelId: answer.channelId, messageId: answer.id, isPrivate: false };
    } catch (error) {
      log[isHarmless(error) ? 'debug' : 'warn']('the answer of a removed message could not be looked for', {
        message: id,
        error,
      });
      return undefined;
    }
  };
}
