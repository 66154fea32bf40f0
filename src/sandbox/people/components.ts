import {
  type APIButtonComponentWithCustomId,
  type APIInteractionDataResolved,
  type APIMessage,
  type APISelectMenuComponent,
  type ChannelType,
  ComponentType as T,
} from 'discord-api-types/v10';
import { type AnyComponent, walkComponents } from '../rules/component-walk.ts';
import { NotPossible } from './not-possible.ts';
import type { ChosenIds } from './resolved.ts';

const SELECTS: readonly number[] = [
  T.StringSelect,
  T.UserSelect,
  T.RoleSelect,
  T.MentionableSelect,
  T.ChannelSelect,
];

/** @throws {NotPossible} if the message has no such button, or it can't be pressed. */
export function pressableButton(message: APIMessage, customId: string): APIButtonComponentWithCustomId {
  return usable(message, customId, isButton, 'button');
}

/** @throws {NotPossible} if the message has no such select, it is disabled, or the values can't be chosen. */
export function usableSelect(
  message: APIMessage,
  customId: string,
  values: readonly string[],
): APISelectMenuComponent {
  const select = usable(message, customId, isSelect, 'select');
  refuseChoice(select, values);
  return select;
}

/** @throws {NotPossible} if too few or too many values are chosen, or some that a select doesn't offer. */
export function refuseChoice(select: APISelectMenuComponent, values: readonly string[]): void {
  const { custom_id: customId, min_values: least = 1, max_values: most = 1 } = select;
  const counts = values.length >= least && values.length <= most;
  if (!counts) throw new NotPossible(`"${customId}" wants ${least} to ${most} values, not ${values.length}.`);
  const offered = select.type === T.StringSelect ? select.options.map(({ value }) => value) : values;
  const stranger = values.find((value) => !offered.includes(value));
  if (stranger !== undefined) throw new NotPossible(`"${customId}" offers no "${stranger}".`);
}

/** @returns whether a component is a select of any kind. */
export function isSelect(component: AnyComponent): component is APISelectMenuComponent {
  return SELECTS.includes(component.type);
}

/** @throws {NotPossible} if a chosen person, role or channel isn't there, or is of a kind that is not asked for. */
export function refuseUnresolved(
  select: Pick<APISelectMenuComponent, 'type'> & { readonly channel_types?: readonly ChannelType[] },
  values: readonly string[],
  resolved: APIInteractionDataResolved,
): void {
  if (select.type === T.StringSelect) return;
  const { users, roles, channels } = resolved;
  const missing = values.find((id) => !users?.[id] && !roles?.[id] && !channels?.[id]);
  if (missing !== undefined) throw new NotPossible(`There is nothing with the id "${missing}" to choose.`);
  const wanted = select.channel_types ?? [];
  const kinds = values.flatMap((id) => channels?.[id]?.type ?? []);
  const isOther = wanted.length > 0 && kinds.some((kind) => !wanted.includes(kind));
  if (isOther) throw new NotPossible(`Only channels of the kinds ${wanted.join(', ')} can be chosen.`);
}

/** @returns the chosen values as ids, for a select of people, roles or channels. */
export function chosenIds(type: T, values: readonly string[]): ChosenIds {
  const users = type === T.UserSelect || type === T.MentionableSelect ? values : [];
  const roles = type === T.RoleSelect || type === T.MentionableSelect ? values : [];
  return { users, roles, channels: type === T.ChannelSelect ? values : [] };
}

function usable<C extends AnyComponent & { custom_id: string; disabled?: boolean }>(
  message: APIMessage,
  customId: string,
  isKind: (component: AnyComponent) => component is C,
  kind: string,
): C {
  const all = [...walkComponents(message.components ?? [])].map(({ component }) => component).filter(isKind);
  const found = all.find((component) => component.custom_id === customId);
  const others = all.map((component) => component.custom_id).join(', ') || 'none';
  if (!found) throw new NotPossible(`The message has no ${kind} "${customId}"; it has: ${others}.`);
  if (found.disabled) throw new NotPossible(`The ${kind} "${customId}" is disabled.`);
  return found;
}

function isButton(component: AnyComponent): component is APIButtonComponentWithCustomId {
  return component.type === T.Button && 'custom_id' in component;
}
