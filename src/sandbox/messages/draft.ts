import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIUser,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { isDm, type SandboxChannel, type World } from '../world/world.ts';
import { receivedComponents } from './components.ts';
import { isShownIn, receivedEmbeds } from './embeds.ts';
import { resolveMentions } from './mentions.ts';
import { discordTime, isEphemeral } from './stored.ts';

/** What a message shows; everything in it has been checked. */
export interface Body {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly APIAttachment[];
}

/** A message about to be made. */
export interface Draft extends Body {
  /** A new one if it is left out. */
  readonly id?: string;
  readonly channel: SandboxChannel;
  readonly author: APIUser;
  /** What the author may do in the channel. */
  readonly permissions: bigint;
  readonly allowed?: APIAllowedMentions | null | undefined;
  readonly flags?: number;
  /** The message that this one answers. */
  readonly repliedTo?: APIMessage | undefined;
  readonly nonce?: string | number | undefined;
  /** For an ephemeral message the one person who sees it. */
  readonly onlyFor?: string | undefined;
  /** Set on answers to interactions. */
  readonly interaction?: Pick<
    APIMessage,
    'application_id' | 'webhook_id' | 'interaction_metadata' | 'interaction'
  >;
  /** Left out: an ordinary message, or a reply where there is something to reply to. */
  readonly type?: MessageType;
  /** Fields taken over as they are. */
  readonly fields?: Partial<APIMessage>;
}

/** Turns a draft into the message that Discord would give. */
export function messageOf(world: World, draft: Draft, id: string, now: number): APIMessage {
  return {
    id,
    channel_id: draft.channel.id,
    author: draft.author,
    timestamp: discordTime(now),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: draft.type ?? (draft.repliedTo ? MessageType.Reply : MessageType.Default),
    flags: draft.flags ?? 0,
    ...shownParts(draft, draft.flags),
    ...mentionsOf(world, draft),
    ...(draft.nonce === undefined ? {} : { nonce: draft.nonce }),
    ...(draft.repliedTo ? referenceTo(draft.repliedTo, draft) : {}),
    ...draft.interaction,
    ...draft.fields,
  };
}

/** @returns content, embeds unless they are suppressed, components and listed attachments of a message. */
export function shownParts(
  body: Body,
  flags = 0,
): Pick<APIMessage, 'content' | 'embeds' | 'components' | 'attachments'> {
  const isSuppressed = (flags & MessageFlags.SuppressEmbeds) !== 0;
  return {
    content: body.content.trim(),
    embeds: isSuppressed ? [] : receivedEmbeds(body.embeds, body.files),
    components: receivedComponents(body.components, body.files),
    attachments: body.files.filter((file) => !isShownIn(body.embeds, file)),
  };
}

function mentionsOf(world: World, draft: Draft) {
  const { content, allowed, permissions, repliedTo } = draft;
  return resolveMentions(world, { content, allowed, permissions, repliedTo: repliedTo?.author });
}

/** A message for one person is not quoted in one for all. */
function referenceTo(target: APIMessage, { channel, onlyFor }: Draft) {
  const { referenced_message: _older, ...message } = target;
  const guild = isDm(channel) ? {} : { guild_id: channel.guild_id ?? '' };
  const mayQuote = onlyFor !== undefined || !isEphemeral(target.flags);
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      channel_id: channel.id,
      message_id: target.id,
      ...guild,
    },
    ...(mayQuote ? { referenced_message: message } : {}),
  };
}
