import type { Embed, Message } from 'discord.js';
import type { Turn } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { addressed } from './addressed.ts';
import { askQuestion } from './asking.ts';
import { settingOf } from './audience.ts';
import type { BotContext } from './bot-context.ts';
import type { Shown } from './command.ts';
import { payloadOf } from './deliver.ts';
import { isHarmless } from './harmless.ts';
import { unescapeMarkdown } from './markdown.ts';
import { faultNotice } from './notices.ts';
import { createOnce } from './once.ts';
import { replyLanguage } from './reply-language.ts';
import { findTitle } from './titles.ts';

/** Handles one message; it never throws. */
export type MessageHandler = (message: Message) => Promise<void>;

/** Makes the listener that answers messages which are meant for the bot, each at most once, by replying to them. */
export function createMessageHandler(context: BotContext): MessageHandler {
  const first = createOnce(context.now);
  return async (message) => {
    try {
      const meant = addressed(message, message.client.user.id);
      if (!meant || !first(message.id)) return;
      await send(message, await answer(message, meant.text, meant.repliedTo, context), context);
    } catch (error) {
      await explain(message, error, context);
    }
  };
}

async function answer(
  message: Message,
  text: string,
  repliedTo: Message | undefined,
  context: BotContext,
): Promise<Shown> {
  const services = context.services();
  const { replies, knowledge, conversations } = services;
  const language = await languageOfPlace(message, context);
  if (!text) return { reply: replies.smallTalk('abilities', language) };
  const before = repliedTo && turnOf(repliedTo.embeds, knowledge);
  return askQuestion(text, { language, previous: before ?? conversations.last(placeOf(message)) }, services);
}

/** In a private message Discord does not tell the person's locale. */
async function languageOfPlace(
  { guild, author, channel, channelId }: Message,
  { preferences, defaultLanguage }: BotContext,
) {
  const parentId = channel.isThread() ? channel.parentId : undefined;
  const settings = await preferences.settings(guild?.id);
  const alone = guild === null;
  const personChoice = alone ? await preferences.language(author.id) : undefined;
  const setting = settingOf({ id: channelId, parentId }, settings);
  return replyLanguage(
    { alone, personChoice, setting, guildLocale: guild?.preferredLocale },
    defaultLanguage,
  );
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

async function send(message: Message, shown: Shown, context: BotContext): Promise<void> {
  if (shown.turn) context.services().conversations.remember(placeOf(message), shown.turn);
  const view = { askerId: message.author.id, command: '', ephemeral: false };
  const { files, ...payload } = payloadOf(shown, view, context);
  const picture = shown.reply.picture && (await context.pictures.take(shown.reply.picture));
  const sent = await message.reply({
    ...payload,
    files: [...files, ...(picture?.now ? [picture.now] : [])],
    // Should the request have to be repeated, Discord returns the reply that it made the first time.
    nonce: message.id,
    enforceNonce: true,
  });
  const late = await picture?.later;
  if (late) await sent.edit({ files: [late] });
}

function placeOf({ channelId, author }: Message) {
  return { channelId, userId: author.id };
}

async function explain(message: Message, error: unknown, context: BotContext): Promise<void> {
  const { log } = context;
  const about = { message: message.id, channel: message.channelId };
  if (isHarmless(error)) return log.debug('Discord did not want the answer', { ...about, error });
  log.error('a message could not be answered', { ...about, error });
  try {
    const language = await languageOfPlace(message, context);
    await send(message, { reply: faultNotice(context.services().words, language, message.id) }, context);
  } catch (second) {
    log.warn('the failure could not be explained', { ...about, error: second });
  }
}
