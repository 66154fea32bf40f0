import type { Embed, Message } from 'discord.js';
import type { Turn } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { addressed } from './addressed.ts';
import { askQuestion } from './asking.ts';
import type { Outcome } from './command.ts';
import type { DispatchParts } from './dispatch.ts';
import { isHarmless } from './harmless.ts';
import { unescapeMarkdown } from './markdown.ts';
import { faultNotice } from './notices.ts';
import { createOnce } from './once.ts';
import { renderReply } from './render.ts';
import { replyLanguage } from './reply-language.ts';
import { findTitle } from './titles.ts';

/** Handles one message; it never throws. */
export type MessageHandler = (message: Message) => Promise<void>;

/** Makes the listener that answers messages which are meant for the bot, each at most once, by replying to them. */
export function createMessageHandler(parts: DispatchParts): MessageHandler {
  const first = createOnce(parts.now);
  return async (message) => {
    try {
      const meant = addressed(message, message.client.user.id);
      if (!meant || !first(message.id)) return;
      await send(message, answer(message, meant.text, meant.repliedTo, parts), parts);
    } catch (error) {
      await explain(message, error, parts);
    }
  };
}

function answer(
  message: Message,
  text: string,
  repliedTo: Message | undefined,
  { services, conversations, defaultLanguage }: DispatchParts,
): Outcome {
  const language = languageOfPlace(message, defaultLanguage);
  if (!text) return { reply: services.replies.smallTalk('abilities', language) };
  const before = repliedTo && turnOf(repliedTo.embeds, services.knowledge);
  return askQuestion(text, { language, previous: before ?? conversations.last(placeOf(message)) }, services);
}

/** In a private message Discord does not tell the person's locale. */
function languageOfPlace({ guild }: Message, fallback: DispatchParts['defaultLanguage']) {
  return replyLanguage({ alone: guild === null, guildLocale: guild?.preferredLocale }, fallback);
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

async function send(message: Message, { reply, asked, turn }: Outcome, parts: DispatchParts): Promise<void> {
  if (turn) parts.conversations.remember(placeOf(message), turn);
  await message.reply({
    ...renderReply(reply, { askerId: message.author.id, asked }),
    // Should the request have to be repeated, Discord returns the reply that it made the first time.
    nonce: message.id,
    enforceNonce: true,
  });
}

function placeOf({ channelId, author }: Message) {
  return { channelId, userId: author.id };
}

async function explain(message: Message, error: unknown, parts: DispatchParts): Promise<void> {
  const about = { message: message.id, channel: message.channelId };
  if (isHarmless(error)) return parts.log.debug('Discord did not want the answer', { ...about, error });
  parts.log.error('a message could not be answered', { ...about, error });
  const language = languageOfPlace(message, parts.defaultLanguage);
  try {
    await send(message, { reply: faultNotice(parts.services.words, language, message.id) }, parts);
  } catch (second) {
    parts.log.warn('the failure could not be explained', { ...about, error: second });
  }
}
