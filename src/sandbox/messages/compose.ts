import { type APIAttachment, type APIMessage, MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import { type MessageParts, messageRefusals } from '../rules/message.ts';
import type { State } from '../state.ts';
import { refuseIfAny } from '../validate.ts';
import type { Body } from './draft.ts';
import type { FileDetails, Upload } from './files.ts';
import type { StoredMessage } from './stored.ts';

/** Parts of a message as a request gives them, with the files that came along. */
export interface Incoming extends MessageParts {
  readonly attachments?: readonly (FileDetails & { readonly id?: string | number })[] | null | undefined;
}

/**
 * Checks the body of a new message and keeps its files.
 * @throws {DiscordError} 50035, 50006, 40005
 */
export function newBody(
  state: State,
  channelId: string,
  incoming: Incoming,
  uploads: readonly Upload[],
): Body {
  refuseIfAny(messageRefusals(incoming));
  refuseUploads(uploads, uploads.length);
  const parts = {
    content: incoming.content ?? '',
    embeds: incoming.embeds ?? [],
    components: incoming.components ?? [],
  };
  refuseIfEmpty({ ...parts, files: uploads });
  return { ...parts, files: keepUploads(state, channelId, incoming, uploads) };
}

/**
 * Checks a change to a message: what it doesn't name stays.
 * @throws {DiscordError} 50035, 50006, 40005
 */
export function changedBody(
  state: State,
  stored: StoredMessage,
  incoming: Incoming,
  uploads: readonly Upload[],
): Body {
  const { message } = stored;
  const flags = (message.flags ?? 0) | (incoming.flags ?? 0);
  refuseIfAny(messageRefusals({ ...incoming, flags }));
  const parts = {
    content: chosen(incoming.content, message.content, ''),
    embeds: chosen(incoming.embeds, stored.embeds, []),
    components: chosen(incoming.components, message.components ?? [], []),
  };
  const kept = keptFiles(stored.files, incoming);
  refuseUploads(uploads, kept.length + uploads.length);
  refuseIfEmpty({ ...parts, files: [...kept, ...uploads] });
  return { ...parts, files: [...kept, ...keepUploads(state, message.channel_id, incoming, uploads)] };
}

/**
 * @returns the flags of a changed message: a deferred answer that is filled in no longer loads, and of given flags
 * only SUPPRESS_EMBEDS is set and unset, while IS_COMPONENTS_V2 can't be taken back.
 */
export function changedFlags(message: APIMessage, incoming: Incoming): number {
  const { Loading, SuppressEmbeds, IsComponentsV2 } = MessageFlags;
  const before = (message.flags ?? 0) & ~Loading;
  if (incoming.flags === undefined || incoming.flags === null) return before;
  return (before & ~SuppressEmbeds) | (incoming.flags & (SuppressEmbeds | IsComponentsV2));
}

/** @returns those of a request's flags that a message in a channel may carry. */
export function settableFlags(flags: number | null | undefined): number {
  const { SuppressEmbeds, SuppressNotifications, IsComponentsV2 } = MessageFlags;
  return (flags ?? 0) & (SuppressEmbeds | SuppressNotifications | IsComponentsV2);
}

/** Discord's reference, "Uploading Files": files of one message, and bytes of one file. */
const MAX_FILES = 10;
const MAX_FILE_BYTES = 10 * 1024 * 1024;

function refuseUploads(uploads: readonly Upload[], inAll: number): void {
  const message = `Must be ${MAX_FILES} or fewer in length.`;
  refuseIfAny(inAll > MAX_FILES ? [{ path: ['attachments'], code: 'BASE_TYPE_MAX_LENGTH', message }] : []);
  const isTooLarge = uploads.some(({ bytes }) => bytes.length > MAX_FILE_BYTES);
  if (isTooLarge) throw errorOf(RESTJSONErrorCodes.RequestEntityTooLarge);
}

function chosen<T>(given: T | null | undefined, before: T, empty: T): T {
  if (given === undefined) return before;
  return given ?? empty;
}

function refuseIfEmpty(parts: Omit<Body, 'files'> & { readonly files: readonly unknown[] }): void {
  const embeds = parts.embeds.filter((embed) =>
    Object.entries(embed).some(([key, value]) => key !== 'type' && value),
  );
  const lists = [embeds, parts.components, parts.files];
  const isEmpty = parts.content.trim() === '' && lists.every((list) => list.length === 0);
  if (isEmpty) throw errorOf(RESTJSONErrorCodes.CannotSendAnEmptyMessage);
}

function keptFiles(files: readonly APIAttachment[], incoming: Incoming): readonly APIAttachment[] {
  const listed = incoming.attachments;
  if (!listed) return files;
  return files.flatMap((file) => {
    const kept = listed.find(({ id }) => String(id) === file.id);
    return kept ? [kept.description ? { ...file, description: kept.description } : file] : [];
  });
}

function keepUploads(
  state: State,
  channelId: string,
  incoming: Incoming,
  uploads: readonly Upload[],
): APIAttachment[] {
  return uploads.map((upload) => {
    const details = incoming.attachments?.find(({ id }) => String(id) === upload.index) ?? {};
    return state.files.keep(channelId, upload, details);
  });
}
