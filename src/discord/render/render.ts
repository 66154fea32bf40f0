import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';
import type { Reply, Section } from '../../replies/reply.ts';
import { LIMITS } from '../limits.ts';
import { cut } from './cut.ts';
import { escapeMarkdown } from './markdown.ts';
import { renderBlock } from './render-block.ts';
import { renderUnder } from './render-under.ts';
import type { View } from './view.ts';

/** One row under a message. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The part of a Discord message that shows a reply; the same for messages and for interactions. */
export interface RenderedReply {
  readonly embeds: APIEmbed[];
  readonly components: Row[];
}

/** The stripe beside every embed; decoration only, it never means anything. */
const ACCENT_COLOUR = 0x2f6fed;

/**
 * Shows a reply as Discord does best: an embed for each section, and under it what can be chosen and done.
 * Texts that would break a limit of Discord's are cut at a word as a last resort.
 */
export function renderReply(reply: Reply, view: View): RenderedReply {
  const last = reply.sections.length - 1;
  const heading = reply.choices.length > 0 ? reply.choicesHeading : undefined;
  const embeds = reply.sections
    .slice(0, LIMITS.embeds)
    .map((section, index) => renderSection(section, index === last ? heading : undefined));
  return { embeds: fitTogether(embeds), components: renderUnder(reply, view) };
}

type SectionEmbed = APIEmbed & { readonly title: string; readonly description: string };

/** The heading of the choices ends the text, because buttons have no heading of their own; a source stands between. */
function renderSection({ title, blocks, source }: Section, heading?: string): SectionEmbed {
  const isLast = heading !== undefined && source === undefined;
  const parts = [...blocks.map(renderBlock), ...(isLast ? [`**${escapeMarkdown(heading)}**`] : [])];
  return {
    color: ACCENT_COLOUR,
    title: cut(escapeMarkdown(title), LIMITS.embedTitle),
    description: cut(parts.join('\n\n'), LIMITS.embedDescription),
    ...(source && { footer: { text: cut(source, LIMITS.embedFooter) } }),
  };
}

function fitTogether(embeds: readonly SectionEmbed[]): SectionEmbed[] {
  const total = embeds.reduce((sum, embed) => sum + lengthAround(embed) + embed.description.length, 0);
  if (total <= LIMITS.embedsText) return [...embeds];
  const share = Math.floor(LIMITS.embedsText / embeds.length);
  return embeds.map((embed) => {
    const { footer } = embed;
    const short = footer ? { ...embed, footer: { text: cut(footer.text, Math.floor(share / 4)) } } : embed;
    return { ...short, description: cut(embed.description, share - lengthAround(short)) };
  });
}

function lengthAround({ title, footer }: SectionEmbed): number {
  return title.length + (footer?.text.length ?? 0);
}
