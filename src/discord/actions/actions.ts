import type { Action } from './action.ts';
import { choose } from './choose.ts';
import { details } from './details.ts';
import { helpful, notHelpful } from './feedback.ts';
import { remove } from './remove.ts';

/** What the buttons, selects and forms under replies do, by the first part of their data. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({ choose, details, helpful, 'not-helpful': notHelpful, remove }),
);
