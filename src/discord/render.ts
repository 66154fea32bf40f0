import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Choice, Reply, Section } from '../replies/reply.ts';
import { answerButtonId } from './answer-button.ts';
import { cut } from './cut.ts';
import { LIMITS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { renderBlock } from './render-block.ts';

/** The part of a Discord message that shows a reply; the same for messages and for interactions. */
export interface RenderedReply {
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIButtonComponentWithCustomId>[];
}

/** Whom a reply answers; its buttons carry it. */
export interface Asker {
  readonly askerId: string;
  /** The language that the question told, if it did. */
  readonly asked?: Language | undefined;
}

/** The stripe beside every embed; decoration only, it never means anything. */
const ACCENT_COLOUR = 0x2f6fed;

/**
 * Shows a reply as Discord does best: an embed for each section, and a button for each choice.
 * Texts that would break a limit of Discord's are cut at a word as a last resort.
 */
export function renderReply(reply: Reply, asker: Asker): RenderedReply {
  const last = reply.sections.length - 1;
  const heading = reply.choices.length > 0 ? reply.choicesHeading : undefined;
  const embeds = reply.sections
    .slice(0, LIMITS.embeds)
    .map((section, index) => renderSection(section, index === last ? heading : undefined));
  return { embeds: fitTogether(embeds), components: renderChoices(reply, asker) };
}

type SectionEmbed = APIEmbed & { readonly title: string; readonly description: string };

/** The heading of the choices ends the text, because buttons have no heading of their own. */
function renderSection({ title, blocks, source }: Section, heading?: string): SectionEmbed {
  const parts = [...blocks.map(renderBlock), ...(heading ? [`**${escapeMarkdown(heading)}**`] : [])];
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

/** What the text itself lists comes first and apart from the rest; each answer gets one button. */
function renderChoices(reply: Reply, asker: Asker): RenderedReply['components'] {
  const numbers = stepNumbers(reply);
  const choices = [...new Map(reply.choices.map((choice) => [choice.answer, choice])).values()];
  const isListed = ({ answer }: Choice) => numbers.has(answer);
  const groups = [choices.filter(isListed), choices.filter((choice) => !isListed(choice))];
  return groups
    .flatMap((group) =>
      inRows(group.map((choice) => renderButton(choice, numbers.get(choice.answer), asker))),
    )
    .slice(0, LIMITS.rows)
    .map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** The answers behind lists and steps; a step with its number, so that its button can be told by it. */
function stepNumbers({ sections }: Reply): ReadonlyMap<AnswerId, number | undefined> {
  const numbers = new Map<AnswerId, number | undefined>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const items = block.kind === 'steps' ? block.steps : block.kind === 'list' ? block.items : [];
    for (const [index, { answer }] of items.entries()) {
      if (answer !== undefined) numbers.set(answer, block.kind === 'steps' ? index + 1 : undefined);
    }
  }
  return numbers;
}

function inRows<Button>(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsInRow) }, (_, row) =>
    buttons.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  );
}

function renderButton(
  { label, answer }: Choice,
  number: number | undefined,
  asker: Asker,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: cut(number === undefined ? label : `${number}. ${label}`, LIMITS.buttonLabel),
    custom_id: answerButtonId({ answer, ...asker }),
  };
}
