import type { Message } from 'discord.js';
import { type Addressed, addressed } from '../addressed.ts';
import type { BotContext } from '../bot-context.ts';
import type { Shown } from '../command.ts';
import { compose } from './compose.ts';
import type { Given } from './given.ts';
import { type Place, placeOf } from './place.ts';
import { present, type Way } from './present.ts';
import { createTellToWait } from './tell-to-wait.ts';
import { createUnprompted } from './unprompted.ts';

/**
 * Answers one message, if it is one to be answered.
 * @param earlier its answer so far. @returns where its answer is now; undefined where it has none.
 */
export type AnswerMessage = (message: Message, earlier: Given | undefined) => Promise<Given | undefined>;

/** Makes what answers messages: by what they ask, where they stand, and what is set there. */
export function createAnswerMessage(context: BotContext): AnswerMessage {
  const tellToWait = createTellToWait(context);
  const answerUnprompted = createUnprompted(context);
  return async (message, earlier) => {
    const meant = addressed(message, message.client.user.id);
    if (!meant) return context.services().messageContentIntent ? answerUnprompted(message, earlier) : earlier;
    const place = await placeOf(message, context);
    const wait = context.cooldowns.ask({ userId: message.author.id, channelId: message.channelId });
    if (wait) {
      await tellToWait(message, wait, place);
      return earlier;
    }
    const { shown, way } = composeFor(message, meant, place, context);
    const given = await present({ message, shown, way, earlier, context });
    if (!earlier) await countUnanswered(message, shown, context);
    return given;
  };
}

/** Where servers want it so, nothing is said for everybody to see, or nothing that is not sure. */
function composeFor(
  message: Message,
  meant: Addressed,
  place: Place,
  context: BotContext,
): { shown: Shown; way: Way } {
  const composed = (alone: boolean) => compose(message, meant, place, alone, context);
  if (!place.mayAnswer) return { shown: composed(true), way: 'private' };
  const shown = composed(false);
  const isSilent = message.inGuild() && shown.unanswered && place.settings.whenUnsure === 'silent';
  return isSilent ? { shown: composed(true), way: 'unsure' } : { shown, way: 'public' };
}

/** What was asked for everybody to see is counted for the moderators of that server, and nothing else. */
async function countUnanswered(message: Message, { unanswered }: Shown, context: BotContext): Promise<void> {
  if (message.inGuild() && unanswered) await context.unanswered.count(message.guildId, unanswered);
}
