import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import {
  type APIMessage,
  ChannelType,
  PermissionFlagsBits as P,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { errorOf, invalidForm } from '../errors.ts';
import { changedBody, changedFlags, newBody, settableFlags } from '../messages/compose.ts';
import { resolveMentions } from '../messages/mentions.ts';
import { isVisibleTo, type StoredMessage } from '../messages/stored.ts';
import { permissionsIn } from '../permissions.ts';
import { timestampOf } from '../snowflake.ts';
import { parseBody } from '../validate.ts';
import type { SandboxChannel } from '../world/world.ts';
import { channelOf } from './channels.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

/** Milliseconds within which a repeated nonce gives the earlier message ("within the past few minutes"). */
const NONCE_MS = 5 * 60_000;
const DEFAULT_PAGE = 50;

/** Messages of the bot's and others' in a channel. */
export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages', handle: list },
  { method: 'POST', path: '/channels/:channel/messages', handle: create },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    handle: (call) => ok(messageOf(call).message),
  },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', handle: edit },
  { method: 'DELETE', path: '/channels/:channel/messages/:message', handle: remove },
];

function list(call: Call): Reply {
  const { state, query } = call;
  const channel = channelOf(call, P.ReadMessageHistory);
  const newestFirst = state.messages.list(channel.id, state.world.bot.id).reverse();
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE);
  return ok(page(newestFirst, query).slice(0, limit));
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
  if (channel.type === ChannelType.GuildForum)
    throw errorOf(RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel);
  const incoming = parseBody(MessageCreateRequestSchema, body);
  const permissions = permitted(call, channel, incoming);
  const repeated = sentWithNonce(call, channel, incoming);
  if (repeated) return ok(repeated);
  const stored = state.messages.create({
    ...newBody(state, channel.id, incoming, uploads),
    channel,
    author: state.world.bot,
    permissions,
    allowed: incoming.allowed_mentions,
    flags: settableFlags(incoming.flags),
    repliedTo: repliedTo(call, channel, incoming),
    nonce: incoming.nonce,
  });
  return ok(stored.message);
}

type Incoming = RESTPostAPIChannelMessageJSONBody;

/** @returns what the bot may do in the channel. @throws {DiscordError} 50013, 160002 */
function permitted(call: Call, channel: SandboxChannel, incoming: Incoming): bigint {
  const { world } = call.state;
  const granted = permissionsIn(world, channel, world.bot.id);
  const isThread = channel.type === ChannelType.PublicThread;
  const needed =
    (isThread ? P.SendMessagesInThreads : P.SendMessages) |
    (incoming.embeds?.length ? P.EmbedLinks : 0n) |
    (call.uploads.length > 0 ? P.AttachFiles : 0n);
  if ((granted & needed) !== needed) throw errorOf(RESTJSONErrorCodes.MissingPermissions);
  const mayReply = !incoming.message_reference || (granted & P.ReadMessageHistory) !== 0n;
  if (!mayReply) throw errorOf(RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);
  return granted;
}

function sentWithNonce({ state }: Call, channel: SandboxChannel, incoming: Incoming): APIMessage | undefined {
  if (!incoming.enforce_nonce || incoming.nonce === undefined) return undefined;
  const own = state.messages.list(channel.id, state.world.bot.id);
  const recent = own.filter(({ id }) => state.clock.now() - timestampOf(id) < NONCE_MS);
  return recent.find(({ nonce, author }) => nonce === incoming.nonce && author.id === state.world.bot.id);
}

function repliedTo({ state }: Call, channel: SandboxChannel, incoming: Incoming): APIMessage | undefined {
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
  const channel = channelOf(call);
  const stored = messageOf(call);
  const incoming = parseBody(MessageEditRequestPartialSchema, body);
  if (stored.message.author.id !== state.world.bot.id) {
    throw errorOf(RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser);
  }
  const changed = changedBody(state, stored, incoming, uploads);
  const permissions = permissionsIn(state.world, channel, state.world.bot.id);
  const request = {
    content: changed.content,
    allowed: incoming.allowed_mentions,
    repliedTo: undefined,
    permissions,
  };
  const mentions = typeof incoming.content === 'string' ? resolveMentions(state.world, request) : {};
  const fields = { flags: changedFlags(stored.message, incoming), ...mentions };
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
