import { html, nothing, type TemplateResult } from 'lit';
import { parseMarkdown } from '../markdown/blocks.ts';
import { parseInline } from '../markdown/inline.ts';
import type { Block, Inline, List } from '../markdown/nodes.ts';
import { channelLabel, displayName, userById } from '../names.ts';
import { placeHash } from '../place.ts';
import type { PageState } from '../state.ts';
import { formatTimestamp } from '../time.ts';

/** Shows a whole text in Discord's Markdown. Everything in it goes into the page as text, never as HTML. */
export function markdown(state: PageState, source: string): TemplateResult[] {
  return parseMarkdown(source).map((block) => blockView(state, block));
}

/** Shows running text in Discord's Markdown, for titles and names. */
export function inlineMarkdown(state: PageState, source: string): unknown[] {
  return parseInline(source).map((node) => inlineView(state, node));
}

function blockView(state: PageState, block: Block): TemplateResult {
  const inner = (children: readonly Inline[]) => children.map((node) => inlineView(state, node));
  switch (block.kind) {
    case 'paragraph':
      return html`<div class="paragraph">${inner(block.children)}</div>`;
    case 'subtext':
      return html`<div class="subtext">${inner(block.children)}</div>`;
    case 'heading':
      return html`<div class="heading heading-${block.level}" role="heading" aria-level=${block.level + 1}>${inner(block.children)}</div>`;
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'quote':
      return html`<blockquote>${block.blocks.map((child) => blockView(state, child))}</blockquote>`;
    case 'list':
      return listView(state, block);
  }
}

function listView(state: PageState, list: List): TemplateResult {
  const items = list.items.map(
    ({ children, lists }) =>
      html`<li>${children.map((node) => inlineView(state, node))}${lists.map((below) => listView(state, below))}</li>`,
  );
  return list.ordered ? html`<ol start=${list.start}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inlineView(state: PageState, node: Inline): unknown {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br />`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return html`<a href=${node.url} target="_blank" rel="noopener noreferrer">${node.children.map((child) => inlineView(state, child))}</a>`;
    case 'emoji':
      return `:${node.name}:`;
    case 'time':
      return timeView(state, node.seconds, node.style);
    case 'mention':
    case 'everyone':
    case 'command':
      return mentionView(state, node);
    default:
      return styledView(state, node);
  }
}

function styledView(
  state: PageState,
  node: Extract<Inline, { kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' }>,
) {
  const children = node.children.map((child) => inlineView(state, child));
  switch (node.kind) {
    case 'bold':
      return html`<strong>${children}</strong>`;
    case 'italic':
      return html`<em>${children}</em>`;
    case 'underline':
      return html`<u>${children}</u>`;
    case 'strike':
      return html`<s>${children}</s>`;
    case 'spoiler':
      return html`<discord-spoiler>${children}</discord-spoiler>`;
  }
}

function timeView({ me }: PageState, seconds: number, style: string): TemplateResult {
  const moment = new Date(seconds * 1000);
  const iso = Number.isNaN(moment.getTime()) ? nothing : moment.toISOString();
  const full = formatTimestamp(seconds, 'F', me.locale, Date.now());
  return html`<time datetime=${iso} title=${full}>${formatTimestamp(seconds, style, me.locale, Date.now())}</time>`;
}

type Named = Extract<Inline, { kind: 'mention' | 'everyone' | 'command' }>;

function mentionView(state: PageState, node: Named): TemplateResult {
  const channel = node.kind === 'mention' && node.of === 'channel' ? node.id : undefined;
  if (channel === undefined) return html`<span class="mention">${mentionText(state, node)}</span>`;
  const isKnown = state.world.channels.some(({ id }) => id === channel);
  const href = isKnown ? placeHash(state.me.user.id, channel) : nothing;
  return html`<a class="mention" href=${href}>${isKnown ? channelLabel(state, channel) : '#?'}</a>`;
}

function mentionText(state: PageState, node: Named): string {
  if (node.kind === 'everyone') return `@${node.name}`;
  if (node.kind === 'command') return `/${node.name}`;
  if (node.of === 'role') return `@${state.world.roles.find(({ id }) => id === node.id)?.name ?? '?'}`;
  const user = userById(state, node.id);
  return `@${user ? displayName(user) : '?'}`;
}
