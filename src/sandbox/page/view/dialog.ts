import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from './icons.ts';

/** Opens a dialog over everything else as soon as it is in the page. */
export function showDialog(element: Element | undefined): void {
  if (!(element instanceof HTMLDialogElement)) return;
  // Lit calls this before the element is in the page.
  queueMicrotask(() => element.isConnected && !element.open && element.showModal());
}

/**
 * Shows something in a dialog with a title and a way to close it, which gives the focus back to where it was.
 * @param look a class for its size.
 */
export function dialogView(
  { title, close, look = '' }: { title: string; close: string; look?: string },
  content: unknown,
  closed: () => void,
): TemplateResult {
  const leave = (event: Event) => (event.currentTarget as Element).closest('dialog')?.close();
  return html`<dialog class="modal panel ${look}" aria-labelledby="panel-title" ${ref(showDialog)} @close=${closed}>
    <div class="panel-head">
      <h2 id="panel-title">${title}</h2>
      <button type="button" class="icon" aria-label=${close} @click=${leave}>${icon('close')}</button>
    </div>
    ${content}
  </dialog>`;
}
