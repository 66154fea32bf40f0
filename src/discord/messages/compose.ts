import type { Embed, Message } from 'discord.js';
import type { Turn } from '../../answering/answer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Addressed } from '../addressed.ts';
import { askQuestion } from '../asking.ts';
import type { BotContext } from '../bot-context.ts';
import type { Shown } from '../command.ts';
import { unescapeMarkdown } from '../render/markdown.ts';
import { findTitle } from '../titles.ts';
import type { Place } from './place.ts';

/**
 * Finds what to say to a message.
 * @param alone whether only the person will read it: then it leans on what was said privately before.
 */
export function compose(
  message: Message,
  { text, repliedTo }: Addressed,
  { language, privateLanguage }: Place,
  alone: boolean,
  context: BotContext,
): Shown {
  const services = context.services();
  const spoken = alone ? privateLanguage : language;
  if (!text) return { reply: services.replies.smallTalk('abilities', spoken) };
  const before = repliedTo && turnOf(repliedTo.embeds, services.knowledge);
  const userId = message.author.id;
  const channelId = alone ? (message.author.dmChannel?.id ?? '') : message.channelId;
  const previous = before ?? services.conversations.last({ channelId, userId });
  return askQuestion(text, { language: spoken, previous }, services);
}

/** What a message of the bot's had answered, read from its titles: so a reply to it works after a restart as well. */
function turnOf(embeds: readonly Embed[], knowledge: Knowledge): Turn | undefined {
  const titled = embeds.flatMap(
    ({ title }) => (title && findTitle(knowledge, unescapeMarkdown(title))) || [],
  );
  const [first] = titled;
  const language = first?.languages[0];
  const question = embeds[0]?.title;
  if (!language || !question) return undefined;
  return { question, answers: titled.map(({ answer }) => answer), language };
}
