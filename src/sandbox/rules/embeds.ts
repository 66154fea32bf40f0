import type { APIEmbed } from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';

/** Characters of all text in all embeds of one message (Discord's reference, "Embed limits"). */
const MAX_CHARACTERS = 6000;

/** What Discord refuses in embeds beyond what its description says: too much in sum, empty fields, odd URLs. */
export function embedRefusals(embeds: readonly APIEmbed[]): RefusalAt[] {
  return [...totalRefusals(embeds), ...embeds.flatMap(fieldRefusals), ...embeds.flatMap(urlRefusals)];
}

/** @returns the characters that Discord counts: titles, descriptions, fields, footers and authors. */
export function embedCharacters(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  const parts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

function totalRefusals(embeds: readonly APIEmbed[]): RefusalAt[] {
  const total = embeds.reduce((sum, embed) => sum + embedCharacters(embed), 0);
  if (total <= MAX_CHARACTERS) return [];
  const message = `Embed size exceeds maximum size of ${MAX_CHARACTERS}`;
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function fieldRefusals(embed: APIEmbed, index: number): RefusalAt[] {
  return (embed.fields ?? []).flatMap((field, position) =>
    (['name', 'value'] as const)
      .filter((key) => field[key].trim() === '')
      .map((key) => ({ path: ['embeds', index, 'fields', position, key], ...required })),
  );
}

const required = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
const WEB = ['http:', 'https:'];
const WEB_OR_FILE = [...WEB, 'attachment:'];

function urlRefusals(embed: APIEmbed, index: number): RefusalAt[] {
  const urls: [string[], string | null | undefined, readonly string[]][] = [
    [['url'], embed.url, WEB],
    [['author', 'url'], embed.author?.url, WEB],
    [['author', 'icon_url'], embed.author?.icon_url, WEB_OR_FILE],
    [['footer', 'icon_url'], embed.footer?.icon_url, WEB_OR_FILE],
    [['image', 'url'], embed.image?.url, WEB_OR_FILE],
    [['thumbnail', 'url'], embed.thumbnail?.url, WEB_OR_FILE],
  ];
  return urls.flatMap(([path, url, schemes]) => schemeRefusals(['embeds', index, ...path], url, schemes));
}

/** Refuses a URL whose scheme is none of those given, each with its colon. */
export function schemeRefusals(
  path: readonly PropertyKey[],
  url: string | null | undefined,
  schemes: readonly string[],
): RefusalAt[] {
  if (!url) return [];
  const { protocol } = new URL(url);
  if (schemes.includes(protocol)) return [];
  const allowed = schemes.map((scheme) => `'${scheme.slice(0, -1)}'`).join(', ');
  const message = `Scheme "${protocol.slice(0, -1)}" is not supported. Scheme must be one of (${allowed}).`;
  return [{ path, code: 'URL_TYPE_INVALID_SCHEME', message }];
}
