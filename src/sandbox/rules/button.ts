import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';
import { schemeRefusals } from './embeds.ts';

type Path = readonly PropertyKey[];

/** What Discord refuses in a button beyond what its description says. @param path where it stands. */
export function buttonRefusals(button: APIButtonComponent, path: Path): RefusalAt[] {
  if (button.style === ButtonStyle.Premium) return [];
  return [...targetRefusals(button, path), ...faceRefusals(button, path)];
}

/** A link leads to a URL, every other button has a custom_id. */
function targetRefusals(button: Exclude<APIButtonComponent, { sku_id: string }>, path: Path): RefusalAt[] {
  const url = 'url' in button ? button.url : undefined;
  const customId = 'custom_id' in button ? button.custom_id : undefined;
  const isLink = button.style === ButtonStyle.Link;
  const missing = {
    path: [...path, isLink ? 'url' : 'custom_id'],
    code: 'BASE_TYPE_REQUIRED',
    message: 'This field is required',
  };
  const both = {
    path,
    code: 'BUTTON_COMPONENT_URL_CUSTOM_ID_MUTUALLY_EXCLUSIVE',
    message: 'A url and custom id cannot both be specified',
  };
  return [
    ...((isLink ? url : customId) ? [] : [missing]),
    ...((isLink ? customId : url) ? [both] : []),
    ...schemeRefusals([...path, 'url'], url, ['http:', 'https:', 'discord:']),
  ];
}

function faceRefusals(button: Exclude<APIButtonComponent, { sku_id: string }>, path: Path): RefusalAt[] {
  if (button.label || button.emoji) return [];
  const message = 'A button must have a label or an emoji';
  return [{ path, code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', message }];
}
