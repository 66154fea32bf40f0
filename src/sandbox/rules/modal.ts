import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { RefusalAt } from '../errors.ts';
import { walkComponents } from './component-walk.ts';
import { duplicateCustomIds, selectRefusalsAt } from './components.ts';

/** Fields of one form (Discord's reference, "Modal"). */
const MAX_FIELDS = 5;

/** What Discord refuses in a form beyond what its description says. */
export function modalRefusals(modal: APIModalInteractionResponseCallbackData): RefusalAt[] {
  const at = ['data', 'components'];
  const placed = [...walkComponents(modal.components, at)];
  const tooMany = {
    path: at,
    code: 'BASE_TYPE_BAD_LENGTH',
    message: `Must be between 1 and ${MAX_FIELDS} in length.`,
  };
  return [
    ...(modal.components.length > MAX_FIELDS ? [tooMany] : []),
    ...duplicateCustomIds(placed),
    ...placed.flatMap(selectRefusalsAt),
  ];
}
