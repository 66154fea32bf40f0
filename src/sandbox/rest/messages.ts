import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import {
  type APIMessage,
  ChannelType,
  PermissionFlagsBits as P,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { errorOf, invalidForm } from '../errors.ts';
import { ALL_INTENTS, withoutContent } from '../gateway/intents.ts';
import { changedBody, newBody, settableFlags } from '../messages/compose.ts';
import { editedFields } from '../messages/edited.ts';
import { isVisibleTo, type StoredMessage } from '../messages/stored.ts';
import { permissionsIn } from '../permissions.ts';
import { timestampOf } from '../snowflake.ts';
import { parseBody } from '../validate.ts';
import { wakeThread } from '../world/threads.ts';
import { hasBot, isBotDm, isThread, type SandboxChannel, type World } from '../world/world.ts';
import { channelOf } from './channels.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

/** Milliseconds within which a repeated nonce gives the earlier message ("within the past few minutes"). */
const NONCE_MS = 5 * 60_000;
const DEFAULT_PAGE = 50;

/** Messages of the bot's and others' in a channel. */
export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages', handle: list },
  { method: 'POST', path: '/channels/:channel/messages', handle: create },
  { method: 'GET', path: '/channels/:channel/messages/:message', handle: get },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', handle: edit },
  { method: 'DELETE', path: '/channels/:channel/messages/:message', handle: remove },
];

/** Without READ_MESSAGE_HISTORY there is nothing to see, but no error. */
function list(call: Call): Reply {
  const { state, query } = call;
  const { world } = state;
  const channel = channelOf(call);
  const mayRead = (permissionsIn(world, channel, world.bot.id) & P.ReadMessageHistory) !== 0n;
  const newestFirst = mayRead ? state.messages.list(channel.id, world.bot.id).reverse() : [];
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE);
  return ok(
    page(newestFirst, query)
      .slice(0, limit)
      .map((message) => asRead(call, message)),
  );
}

function get(call: Call): Reply {
  channelOf(call, P.ReadMessageHistory);
  return ok(asRead(call, messageOf(call).message));
}

/** What people wrote is left out for an application that may not ask for the message content intent. */
function asRead({ state }: Call, message: APIMessage): APIMessage {
  return withoutContent(state.world, message, ALL_INTENTS & ~state.deniedIntents);
}

function page(newestFirst: APIMessage[], query: URLSearchParams): APIMessage[] {
  const before = query.get('before');
  const after = query.get('after');
  if (before) return newestFirst.filter(({ id }) => BigInt(id) < BigInt(before));
  if (!after) return newestFirst;
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE);
  return newestFirst.filter(({ id }) => BigInt(id) > BigInt(after)).slice(-limit);
}

function create(call: Call): Reply {
  const { state, body, uploads } = call;
  const channel = channelOf(call);
  refuseDeaf(state.world, channel);
  const incoming = permittedParts(call, channel, parseBody(MessageCreateRequestSchema, body));
  const repeated = sentWithNonce(call, channel, incoming);
  if (repeated) return ok(repeated);
  const repliedTo = messageRepliedTo(call, channel, incoming);
  const parts = newBody(state, channel.id, incoming, uploads);
  wakeThread(state, channel);
  const stored = state.messages.create({
    ...parts,
    channel,
    author: state.world.bot,
    permissions: permissionsIn(state.world, channel, state.world.bot.id),
    allowed: incoming.allowed_mentions,
    flags: settableFlags(incoming.flags),
    repliedTo,
    nonce: incoming.nonce,
  });
  return ok(stored.message);
}

type Incoming = RESTPostAPIChannelMessageJSONBody;

/**
 * @throws {DiscordError} 50008 in a forum; for a person 50007 if they take no private messages, and 50278 if they share
 * no guild with the bot and haven't added the app to their account
 */
function refuseDeaf(world: World, channel: SandboxChannel): void {
  if (channel.type === ChannelType.GuildForum)
    throw errorOf(RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel);
  const recipient = isBotDm(channel) ? world.accounts.get(channel.recipients?.[0]?.id ?? '') : undefined;
  if (!recipient) return;
  if (!recipient.takesDms) throw errorOf(RESTJSONErrorCodes.CannotSendMessagesToThisUser);
  const servers = [...world.servers.values()].filter((server) => hasBot(world, server));
  const isKnown = recipient.hasApp || servers.some(({ members }) => members.has(recipient.user.id));
  if (!isKnown) throw errorOf(RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds);
}

/**
 * What the bot may send of a message. Without EMBED_LINKS embeds are left out, and a message of embeds alone is refused.
 * @throws {DiscordError} 50013, 160002, 160005
 */
function permittedParts(call: Call, channel: SandboxChannel, incoming: Incoming): Incoming {
  const { world } = call.state;
  const granted = permissionsIn(world, channel, world.bot.id);
  const needed =
    (isThread(channel) ? P.SendMessagesInThreads : P.SendMessages) |
    (call.uploads.length > 0 ? P.AttachFiles : 0n);
  if ((granted & needed) !== needed) throw errorOf(RESTJSONErrorCodes.MissingPermissions);
  if (isThread(channel) && channel.thread_metadata?.locked && (granted & P.ManageThreads) === 0n)
    throw errorOf(RESTJSONErrorCodes.ThreadLocked);
  const mayReply = !incoming.message_reference || (granted & P.ReadMessageHistory) !== 0n;
  if (!mayReply) throw errorOf(RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);
  if (!incoming.embeds?.length || (granted & P.EmbedLinks) !== 0n) return incoming;
  const hasMore = incoming.content || incoming.components?.length || call.uploads.length > 0;
  if (!hasMore) throw errorOf(RESTJSONErrorCodes.MissingPermissions);
  return { ...incoming, embeds: [] };
}

function sentWithNonce({ state }: Call, channel: SandboxChannel, incoming: Incoming): APIMessage | undefined {
  if (!incoming.enforce_nonce || incoming.nonce === undefined) return undefined;
  for (const message of state.messages.by(state.world.bot.id, channel.id)) {
    if (state.clock.now() - timestampOf(message.id) >= NONCE_MS) return undefined;
    if (message.nonce === incoming.nonce) return message;
  }
  return undefined;
}

function messageRepliedTo(
  { state }: Call,
  channel: SandboxChannel,
  incoming: Incoming,
): APIMessage | undefined {
  const reference = incoming.message_reference;
  if (!reference?.message_id) return undefined;
  const found = state.messages.find(channel.id, reference.message_id);
  const isThere = found && isVisibleTo(found, state.world.bot.id);
  if (!isThere && (reference.fail_if_not_exists ?? true)) {
    throw invalidForm([
      { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
    ]);
  }
  return isThere ? found.message : undefined;
}

function edit(call: Call): Reply {
  const { state, body, uploads } = call;
  const { world } = state;
  const channel = channelOf(call);
  const stored = messageOf(call);
  const incoming = parseBody(MessageEditRequestPartialSchema, body);
  if (stored.message.author.id !== world.bot.id)
    throw errorOf(RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser);
  if (isThread(channel) && channel.thread_metadata?.archived)
    throw errorOf(RESTJSONErrorCodes.InvalidActionOnArchivedThread);
  const granted = permissionsIn(world, channel, world.bot.id);
  if (uploads.length > 0 && (granted & P.AttachFiles) === 0n)
    throw errorOf(RESTJSONErrorCodes.MissingPermissions);
  const mayEmbed = !incoming.embeds?.length || (granted & P.EmbedLinks) !== 0n;
  const permitted = mayEmbed ? incoming : { ...incoming, embeds: [] };
  const changed = changedBody(state, stored, permitted, uploads);
  const fields = editedFields(world, stored.message, permitted);
  return ok(state.messages.edit(stored, { ...changed, fields }).message);
}

function remove(call: Call): Reply {
  const { state } = call;
  const stored = messageOf(call);
  if (stored.message.author.id !== state.world.bot.id) channelOf(call, P.ManageMessages);
  state.messages.remove(stored);
  return noContent();
}

/** The message that an address names. @throws {DiscordError} 10003, 50001, 10008 */
function messageOf(call: Call): StoredMessage {
  const channel = channelOf(call);
  const stored = call.state.messages.find(channel.id, call.params.message ?? '');
  if (!stored || !isVisibleTo(stored, call.state.world.bot.id))
    throw errorOf(RESTJSONErrorCodes.UnknownMessage);
  return stored;
}
