import { createPreferences } from './audience/preferences.ts';
import type { BotParts } from './bot.ts';
import type { BotContext } from './bot-context.ts';
import { createPictureSource } from './deliver/picture-source.ts';
import { createConversations } from './memory/conversations.ts';
import { createCooldowns } from './memory/cooldowns.ts';
import type { CommandIds } from './registry/register.ts';
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
