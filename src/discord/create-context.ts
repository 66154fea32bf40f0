import type { BotParts } from './bot.ts';
import type { BotContext } from './bot-context.ts';
import { createConversations } from './conversations.ts';
import { createCooldowns } from './cooldowns.ts';
import { createPictureSource } from './picture-source.ts';
import { createPreferences } from './preferences.ts';
import type { CommandIds } from './register.ts';
import { createUnanswered } from './unanswered.ts';

/**
 * Puts together what the listeners work with; nothing is remembered yet.
 * @param commandIds the ids of the commands, as far as they are known at this moment.
 */
export function createBotContext(parts: BotParts, commandIds: () => CommandIds): BotContext {
  const { contents, connection, store, draw, log, defaultLanguage, paces, picturePatience } = parts;
  const { now = Date.now } = parts;
  const { messageContentIntent } = connection;
  const preferences = createPreferences({ store, log, now });
  const conversations = createConversations(now);
  return {
    services: () => ({ ...contents(), store, preferences, conversations, messageContentIntent, commandIds }),
    preferences,
    cooldowns: createCooldowns(now, paces),
    unanswered: createUnanswered(store, log),
    pictures: createPictureSource(draw, log, picturePatience),
    defaultLanguage,
    log,
    now,
  };
}
