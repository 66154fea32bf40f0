import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Outcome } from '../../../src/sandbox/sandbox.ts';
import { type Store, StoreError } from '../../../src/store/store.ts';
import { embedOf, messageOf, partsOf } from './stage.ts';

/** The panel that an interaction has changed, in its place. @throws if it was answered otherwise. */
export function changedBy(outcome: Outcome): APIMessage {
  if (outcome.kind !== 'update') throw new Error(`The panel was not changed: ${outcome.kind}.`);
  return outcome.message;
}

/** Whether only the one who asked sees a message. */
export function isPrivate({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** What a message says: its first embed's text. */
export function textOf(message: APIMessage): string {
  return embedOf(message).description ?? '';
}

/** The title of the private message that an interaction was answered with. @throws if it is not private. */
export function privately(outcome: Outcome): string | undefined {
  const message = messageOf(outcome);
  if (!isPrivate(message)) throw new Error('The answer is for everybody to see.');
  return embedOf(message).title;
}

/** What is chosen in a select of texts or channels, by its custom id. @throws if there is no such select. */
export function chosenIn(message: APIMessage, customId: string): string[] {
  for (const part of partsOf(message)) {
    if (!('custom_id' in part) || part.custom_id !== customId) continue;
    if (part.type === ComponentType.ChannelSelect) return (part.default_values ?? []).map(({ id }) => id);
    if (part.type === ComponentType.StringSelect)
      return part.options.flatMap((option) => (option.default ? [option.value] : []));
  }
  throw new Error(`The message has no select ${customId}.`);
}

/** A store that can be switched off and on, as if its database went away and came back. */
export function fragile(store: Store): { readonly store: Store; broken: boolean } {
  const state = { store, broken: false };
  const refuse = () => Promise.reject(new StoreError('The database is gone.'));
  state.store = new Proxy(store, {
    get: (target, name) => (state.broken && name !== 'close' ? refuse : Reflect.get(target, name)),
  });
  return state;
}
