import { DiscordAPIError, RESTJSONErrorCodes, type User } from 'discord.js';
import type { BotContext } from '../bot-context.ts';
import type { Given } from './given.ts';
import { type Post, post } from './post.ts';

/** Whether a person takes no private messages from the bot. */
function isClosed(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return (
    error.code === RESTJSONErrorCodes.CannotSendMessagesToThisUser ||
    error.code === RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds
  );
}

/**
 * Writes to a person privately, in place of an earlier private answer to the same question.
 * @returns where it is now; undefined where the person takes no private messages.
 * @throws DiscordAPIError if Discord refuses it for another reason.
 */
export async function postPrivately(
  person: User,
  what: Omit<Post, 'mayAttach' | 'refers' | 'isPrivate' | 'askerId'>,
  earlier: Given | undefined,
  context: BotContext,
): Promise<Given | undefined> {
  const whole = { ...what, askerId: person.id, mayAttach: true, refers: false, isPrivate: true };
  try {
    return await post(await person.createDM(), whole, earlier, context);
  } catch (error) {
    if (isClosed(error)) return undefined;
    throw error;
  }
}
