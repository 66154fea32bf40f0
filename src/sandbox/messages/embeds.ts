import { type APIAttachment, type APIEmbed, EmbedType } from 'discord-api-types/v10';

const ATTACHMENT = 'attachment://';

/**
 * Embeds as Discord gives them back: text trimmed, `attachment://` replaced by the file's address.
 * @param files every file of the message.
 */
export function receivedEmbeds(embeds: readonly APIEmbed[], files: readonly APIAttachment[]): APIEmbed[] {
  return embeds.map((embed) => receivedEmbed(embed, files)).filter((embed) => Object.keys(embed).length > 1);
}

/** @returns whether an embed shows this file; Discord doesn't list such a file a second time. */
export function isShownIn(embeds: readonly APIEmbed[], file: APIAttachment): boolean {
  return picturesOf(embeds).some((url) => url === file.url || url === ATTACHMENT + file.filename);
}

function picturesOf(embeds: readonly APIEmbed[]): string[] {
  const urls = embeds.flatMap(({ image, thumbnail, author, footer }) => [
    image?.url,
    thumbnail?.url,
    author?.icon_url,
    footer?.icon_url,
  ]);
  return urls.flatMap((url) => url ?? []);
}

function receivedEmbed(embed: APIEmbed, files: readonly APIAttachment[]): APIEmbed {
  const { title, description, url, color, timestamp, author, footer, image, thumbnail, fields } = embed;
  return {
    type: EmbedType.Rich,
    ...text('title', title),
    ...text('description', description),
    ...(url ? { url } : {}),
    ...(typeof color === 'number' ? { color } : {}),
    ...(timestamp ? { timestamp: new Date(timestamp).toISOString() } : {}),
    ...(author?.name ? { author: withIcon(author, files) } : {}),
    ...(footer?.text ? { footer: withIcon(footer, files) } : {}),
    ...(image?.url ? { image: picture(image.url, files) } : {}),
    ...(thumbnail?.url ? { thumbnail: picture(thumbnail.url, files) } : {}),
    ...(fields?.length ? { fields: fields.map(receivedField) } : {}),
  };
}

function text(key: 'title' | 'description', value: string | null | undefined): Partial<APIEmbed> {
  const trimmed = value?.trim();
  return trimmed ? { [key]: trimmed } : {};
}

function receivedField(field: NonNullable<APIEmbed['fields']>[number]) {
  return { name: field.name.trim(), value: field.value.trim(), inline: field.inline ?? false };
}

function withIcon<T extends { icon_url?: string }>(part: T, files: readonly APIAttachment[]): T {
  return part.icon_url ? { ...part, icon_url: picture(part.icon_url, files).url } : part;
}

function picture(url: string, files: readonly APIAttachment[]) {
  const file = files.find((candidate) => url === ATTACHMENT + candidate.filename);
  if (!file) return { url, proxy_url: url };
  const { width, height, description } = file;
  const size = width && height ? { width, height } : {};
  return { url: file.url, proxy_url: file.proxy_url, ...size, ...(description ? { description } : {}) };
}
