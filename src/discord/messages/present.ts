import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { BotContext } from '../bot-context.ts';
import type { Shown } from '../command.ts';
import { COMMAND_WORDS } from '../registry/command-words.ts';
import type { Given } from './given.ts';
import { grantedIn, type Needed, namesOf, permissionToWrite } from './permissions.ts';
import { post, takeBack } from './post.ts';
import { postPrivately } from './privately.ts';

/**
 * Where an answer is to go: to everybody in the channel; there or, if that cannot be, nowhere; to the person alone,
 * because the server wants it so; to them alone because it is not sure, or, if that cannot be, nowhere.
 */
export type Way = 'public' | 'public-or-never' | 'private' | 'unsure';

/** An answer on its way to where it belongs. */
export interface Presentation {
  /** The question. */
  readonly message: Message;
  readonly shown: Shown;
  readonly way: Way;
  /** The answer so far, if the question was changed. */
  readonly earlier: Given | undefined;
  readonly context: BotContext;
}

/**
 * Brings an answer to where it belongs, in the place of the earlier one; what stands elsewhere is taken away.
 * @returns where it is now; undefined where it could go nowhere.
 * @throws DiscordAPIError if Discord refuses it for another reason than a permission or closed private messages.
 */
export async function present(presentation: Presentation): Promise<Given | undefined> {
  const { message, earlier, context } = presentation;
  const given = await bring(presentation);
  if (earlier && earlier.messageId !== given?.messageId) await takeBack(earlier, message.client, context);
  return given;
}

async function bring(presentation: Presentation): Promise<Given | undefined> {
  const { way, message, shown } = presentation;
  const say = presentation.context.services().words(shown.reply.language);
  const link = message.url;
  if (way === 'unsure') return bringPrivately(presentation, say('messages:unsure', { link }));
  if (way === 'private') {
    const command = COMMAND_WORDS[shown.reply.language].ask.name;
    return bringPrivately(
      presentation,
      say('messages:private', { link }),
      say('messages:closed', { command }),
    );
  }
  const outcome = await bringPublicly(presentation);
  if (!('lacking' in outcome)) return outcome;
  if (way === 'public-or-never') return undefined;
  const permissions = namesOf(outcome.lacking, say, shown.reply.language);
  const about = { channel: `<#${message.channelId}>`, permissions };
  const line = say('messages:lacking', { ...about, link });
  return bringPrivately(presentation, line, say('messages:lacking-closed', about));
}

async function bringPublicly(presentation: Presentation): Promise<Given | { lacking: readonly Needed[] }> {
  const { message, shown, earlier, context } = presentation;
  const { channel, author, id, editedTimestamp } = message;
  const { lacking, mayAttach, mayRefer } = grantedIn(message);
  if (lacking.length > 0) return { lacking };
  if (!channel.isSendable()) throw new Error('a message came from a channel that cannot be written in');
  const what = { questionId: id, askerId: author.id, editedAt: editedTimestamp, shown, mayAttach };
  try {
    const place = { refers: mayRefer, isPrivate: false };
    return await post(channel, { ...what, ...place }, earlier?.isPrivate ? undefined : earlier, context);
  } catch (error) {
    const denied = deniedBy(error, message);
    if (!denied) throw error;
    context.log.debug('Discord did not allow the answer', { message: id, error });
    return { lacking: denied };
  }
}

/** What is lacking by Discord's word, where what is known of the channel told otherwise. */
function deniedBy(error: unknown, message: Message): readonly Needed[] | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  const { lacking } = grantedIn(message);
  switch (error.code) {
    case RESTJSONErrorCodes.MissingAccess:
      return ['ViewChannel'];
    case RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory:
      return ['ReadMessageHistory'];
    case RESTJSONErrorCodes.MissingPermissions:
      return lacking.length > 0 ? lacking : [permissionToWrite(message), 'EmbedLinks'];
    default:
      return undefined;
  }
}

/** @param whenClosed a line for the channel where the person takes no private messages; nothing if left out. */
async function bringPrivately(
  { message, shown, earlier, context }: Presentation,
  content: string,
  whenClosed?: string,
): Promise<Given | undefined> {
  const { author, id, editedTimestamp } = message;
  const what = { questionId: id, editedAt: editedTimestamp, shown, content };
  const given = await postPrivately(author, what, earlier?.isPrivate ? earlier : undefined, context);
  return given ?? (whenClosed === undefined ? undefined : sayInChannel(message, whenClosed, context));
}

async function sayInChannel(
  message: Message,
  content: string,
  { log }: BotContext,
): Promise<Given | undefined> {
  const { channel, id } = message;
  const { mayWrite, mayRefer } = grantedIn(message);
  if (!mayWrite || !channel.isSendable()) return undefined;
  const reply = mayRefer ? { reply: { messageReference: id } } : {};
  try {
    const sent = await channel.send({ content, ...reply, nonce: id, enforceNonce: true });
    return { channelId: channel.id, messageId: sent.id, isPrivate: false };
  } catch (error) {
    if (!deniedBy(error, message)) throw error;
    log.debug('Discord did not allow the explanation', { message: id, error });
    return undefined;
  }
}
