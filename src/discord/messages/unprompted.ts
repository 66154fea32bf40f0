import type { Message } from 'discord.js';
import type { ServerSettings } from '../../store/store.ts';
import { isFromPerson } from '../addressed.ts';
import { type ChannelAt, mayAnswerIn } from '../audience/audience.ts';
import type { BotContext } from '../bot-context.ts';
import { createBoundedMap } from '../memory/bounded.ts';
import { compose } from './compose.ts';
import type { Given } from './given.ts';
import { channelOf, placeOf } from './place.ts';
import { takeBack } from './post.ts';
import { present } from './present.ts';

/** Milliseconds between two answers in a channel that nobody asked the bot for. */
const PACE = 20_000;
const MOST_CHANNELS = 5_000;

/** The least that a message must say to be taken for a question to everybody. */
const LEAST = { characters: 12, words: 3 };

/** How messages for other bots begin: a sign, or a few letters and a sign, before the name of a command. */
const FOR_OTHER_BOTS = /^(?:[!?./\\$%&+=~^>;,|-]+|\p{L}{1,3}[!?$%])\p{L}/u;

/** Makes what answers questions to everybody, in the channel that is set for it: where it is sure, or not at all. */
export function createUnprompted(context: BotContext) {
  const recent = createBoundedMap<true>({ limit: MOST_CHANNELS, lifetime: PACE, now: context.now });
  return async (message: Message, earlier: Given | undefined): Promise<Given | undefined> => {
    if (!isOpenQuestion(message)) return earlier;
    const { guildId, author, channelId, content, client } = message;
    // First what is set for the server: what the person has chosen is not read for all that is said anywhere.
    const settings = await context.preferences.settings(guildId);
    if (!answersUnprompted(channelOf(message), settings)) return earlier;
    const place = await placeOf(message, context);
    const shown = compose(message, { text: content }, place, false, context);
    if (!shown.reply.answers?.length) {
      if (earlier) await takeBack(earlier, client, context);
      return undefined;
    }
    const isTooSoon = earlier === undefined && recent.get(channelId) !== undefined;
    if (isTooSoon || context.cooldowns.ask({ userId: author.id, channelId })) return earlier;
    recent.set(channelId, true);
    return present({ message, shown, way: 'public-or-never', earlier, context });
  };
}

/** Whether a message may be a question that anybody could answer; where it was written is another matter. */
function isOpenQuestion(message: Message): boolean {
  const { content, reference, mentions } = message;
  const isToSomebody =
    reference !== null || mentions.everyone || mentions.users.size + mentions.roles.size > 0;
  if (!message.inGuild() || !isFromPerson(message) || isToSomebody) return false;
  const words = content.match(/\p{L}[\p{L}\p{M}\p{N}'-]*/gu) ?? [];
  const isLongEnough = content.trim().length >= LEAST.characters && words.length >= LEAST.words;
  return isLongEnough && !FOR_OTHER_BOTS.test(content);
}

/** Threads and posts of the channel that is set are part of it. */
function answersUnprompted(channel: ChannelAt, settings: ServerSettings): boolean {
  const { unpromptedChannel } = settings;
  const isThere = unpromptedChannel === channel.id || unpromptedChannel === channel.parentId;
  return typeof unpromptedChannel === 'string' && isThere && mayAnswerIn(channel, settings);
}
