import { html, nothing, type TemplateResult } from 'lit';
import { channelLabel } from '../names.ts';
import type { Page } from '../state.ts';
import { wordsIn } from '../words.ts';
import { composerView } from './composer.ts';
import { icon } from './icons.ts';
import { messagesView } from './messages.ts';
import { modalView } from './modal.ts';
import { panelView } from './panel.ts';
import { problemsView } from './problems.ts';
import { sidebarView } from './sidebar.ts';

/** The whole page. */
export function appView(page: Page): TemplateResult {
  const { state } = page;
  const words = wordsIn(state);
  const topic = state.world.channels.find(({ id }) => id === state.channelId)?.topic;
  return html`<div
      class="app"
      @click=${(event: Event) => closeMenus(page, event)}
      @keydown=${(event: KeyboardEvent) => onKey(page, event)}
    >
      ${sidebarView(page)}
      <main>
        <header>
          <button type="button" class="icon narrow" aria-label=${words.openChannels} aria-expanded=${state.drawer} @click=${() => openDrawer(page)}>${icon('menu')}</button>
          <h1>${channelLabel(state, state.channelId)}</h1>
          ${topic ? html`<span class="topic">${topic}</span>` : nothing}
          <button type="button" class="icon end" aria-label=${words.settings} title=${words.settings} @click=${() => page.set({ panel: { kind: 'settings' } })}>${icon('gear')}</button>
        </header>
        ${problemsView(state.world.problems, state.language)}
        ${state.connected ? nothing : html`<p class="offline" role="status">${words.offline}</p>`} ${messagesView(page)}
        ${composerView(page)}
      </main>
    </div>
    ${panelView(page)} ${modalView(page)}`;
}

/** A click elsewhere closes what is open. */
function closeMenus(page: Page, event: Event): void {
  const { menuFor, select, drawer } = page.state;
  const isInside = (selector: string) =>
    event.composedPath().some((node) => node instanceof Element && node.matches(selector));
  if ((menuFor || select) && !isInside('.tools, .select'))
    page.set({ menuFor: undefined, select: undefined });
  if (drawer && !isInside('.sidebar, header button')) page.set({ drawer: false });
}

function openDrawer(page: Page): void {
  page.set({ drawer: true });
  document.querySelector<HTMLElement>('.sidebar a[aria-current=page]')?.focus();
}

function onKey(page: Page, event: KeyboardEvent): void {
  if (event.key === 'Escape' && page.state.drawer) page.set({ drawer: false });
}
