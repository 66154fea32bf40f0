import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';
import { componentRefusals } from './components.ts';
import { embedRefusals } from './embeds.ts';

/** Characters of a message's content for everyone without Nitro, so for every bot. */
const MAX_CONTENT = 2000;

/** The parts of a message that Discord's rules beyond its description speak of. */
export interface MessageParts {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly APIEmbed[] | null | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | null | undefined;
  readonly allowed_mentions?: APIAllowedMentions | null | undefined;
  readonly flags?: number | null | undefined;
}

/** Everything that Discord refuses in a message about to be sent or edited. */
export function messageRefusals(parts: MessageParts): RefusalAt[] {
  const v2 = hasFlag(parts.flags, MessageFlags.IsComponentsV2);
  return [
    ...contentRefusals(parts.content ?? ''),
    ...embedRefusals(parts.embeds ?? []),
    ...componentRefusals(parts.components ?? [], v2),
    ...(v2 ? legacyRefusals(parts) : []),
    ...mentionRefusals(parts.allowed_mentions),
  ];
}

/** @returns whether a bit field, which may be absent, has a flag. */
export function hasFlag(flags: number | null | undefined, flag: number): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

function contentRefusals(content: string): RefusalAt[] {
  if ([...content].length <= MAX_CONTENT) return [];
  const message = `Must be ${MAX_CONTENT} or fewer in length.`;
  return [{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message }];
}

function legacyRefusals(parts: MessageParts): RefusalAt[] {
  const used = [parts.content ? 'content' : '', parts.embeds?.length ? 'embeds' : ''].filter(
    (key) => key !== '',
  );
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  return used.map((key) => ({
    path: [key],
    code,
    message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function mentionRefusals(allowed: APIAllowedMentions | null | undefined): RefusalAt[] {
  const pairs = [
    [AllowedMentionsTypes.User, allowed?.users],
    [AllowedMentionsTypes.Role, allowed?.roles],
  ] as const;
  return pairs
    .filter(([type, ids]) => allowed?.parse?.includes(type) && ids && ids.length > 0)
    .map(([type]) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${type}"] and ${type}: [ids...] are mutually exclusive.`,
    }));
}
