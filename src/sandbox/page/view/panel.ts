import { nothing, type TemplateResult } from 'lit';
import type { Page } from '../state.ts';
import { explainView } from './explain.ts';
import { inspectView } from './inspect.ts';
import { settingsView } from './settings.ts';

/** Shows what is open over the page. */
export function panelView(page: Page): TemplateResult | typeof nothing {
  const { panel } = page.state;
  switch (panel?.kind) {
    case 'settings':
      return settingsView(page);
    case 'explain':
      return explainView(page, panel);
    case 'inspect':
      return inspectView(page, panel);
    default:
      return nothing;
  }
}
