import type { Request, Response, Services } from '../command.ts';

/** What one kind of button, select or form under a reply does. The command `ask` handles all of them. */
export interface Action {
  /** Handles a button or select. @param data what the custom id carries after the action's name; parse it. */
  component(data: readonly string[], request: Request, services: Services): Response;
  /** Handles the form that it opened. */
  submit?(
    data: readonly string[],
    fields: ReadonlyMap<string, string>,
    request: Request,
    services: Services,
  ): Response;
}
