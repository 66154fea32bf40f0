import type { Message, PartialMessage } from 'discord.js';
import type { BotContext } from './bot-context.ts';
import { isHarmless } from './deliver/harmless.ts';
import { faultNotice } from './deliver/notices.ts';
import { createOnce } from './memory/once.ts';
import { createAnswerMessage } from './messages/answer.ts';
import { asReported } from './messages/as-reported.ts';
import { createEdits } from './messages/edits.ts';
import { createGiven, type Given } from './messages/given.ts';
import { createFindLost } from './messages/lost.ts';
import { placeOf } from './messages/place.ts';
import { takeBack } from './messages/post.ts';
import { present } from './messages/present.ts';
import { createQueues } from './messages/queues.ts';

/** What becomes of messages; none of these rejects. */
export interface MessageListeners {
  /** Answers a message that is meant for the bot, once however often it is reported. */
  written(message: Message): Promise<void>;
  /** Changes the answer of a message that was changed soon after it was written. */
  edited(message: Message | PartialMessage): Promise<void>;
  /**
   * Takes the answer of a message that was removed away.
   * @param together whether many were removed at once: then answers from before a restart are not looked for.
   */
  removed(message: Message | PartialMessage, together?: boolean): Promise<void>;
}

/** Makes the listeners for messages. What happens to one message is handled one after the other. */
export function createMessageListeners(context: BotContext): MessageListeners {
  const first = createOnce(context.now);
  const edits = createEdits(context.now);
  const given = createGiven(context.now);
  const queues = createQueues();
  const findLost = createFindLost(context);
  const answerMessage = createAnswerMessage(context);

  async function answer(message: Message): Promise<void> {
    const earlier = given.get(message.id);
    try {
      keep(message.id, await answerMessage(message, earlier));
    } catch (error) {
      keep(message.id, (await explain(message, error, earlier, context)) ?? earlier);
    }
  }

  function keep(id: string, now: Given | undefined): void {
    if (now) given.set(id, now);
    else given.delete(id);
  }

  async function remove(message: Message | PartialMessage, together: boolean): Promise<void> {
    const { id, client } = message;
    const known = given.get(id);
    given.delete(id);
    try {
      const answered = known ?? (together ? undefined : await findLost(message));
      if (answered) await takeBack(answered, client, context);
    } catch (error) {
      context.log.warn('the answer of a removed message could not be taken away', { message: id, error });
    }
  }

  return {
    async written(message) {
      const reported = asReported(message);
      if (first(message.id)) await queues.run(message.id, () => answer(reported));
    },
    async edited(message) {
      if (message.partial) return;
      const isLatest = edits.note(message);
      if (!isLatest) return;
      first(message.id);
      const reported = asReported(message);
      await queues.run(message.id, async () => {
        if (isLatest()) await answer(reported);
      });
    },
    async removed(message, together = false) {
      const reported = asReported(message);
      await queues.run(message.id, () => remove(reported, together));
    },
  };
}

/** Says that an answer has failed, once and where the answer would be; one line is logged. */
async function explain(
  message: Message,
  error: unknown,
  earlier: Given | undefined,
  context: BotContext,
): Promise<Given | undefined> {
  const { log, services } = context;
  const about = { message: message.id, channel: message.channelId, error };
  if (isHarmless(error)) {
    log.debug('Discord did not want the answer', about);
    return undefined;
  }
  try {
    const { mayAnswer, language, privateLanguage } = await placeOf(message, context);
    const reply = faultNotice(services().words, mayAnswer ? language : privateLanguage, message.id);
    const way = mayAnswer ? 'public' : 'private';
    const explained = await present({ message, shown: { reply }, way, earlier, context });
    log.error('a message could not be answered', about);
    return explained;
  } catch (second) {
    log.error('a message could not be answered, and that could not be explained', { ...about, second });
    return undefined;
  }
}
