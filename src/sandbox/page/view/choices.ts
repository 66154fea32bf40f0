import { type APISelectMenuComponent, type ChannelType, ComponentType as T } from 'discord-api-types/v10';
import { channelLabel, displayName, everybody } from '../names.ts';
import type { PageState } from '../state.ts';

/** Something to choose, as selects and command options offer it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isDefault?: boolean | undefined;
}

/** What a select of people, roles or channels offers: everything there is. */
export type Kind = 'users' | 'roles' | 'mentionables' | 'channels';

/**
 * @param channelTypes the kinds of channel that count; all if left out.
 * @returns everything of a kind that one can choose.
 */
export function everythingOf(
  state: PageState,
  kind: Kind,
  channelTypes: readonly ChannelType[] = [],
): Choice[] {
  const { world } = state;
  const users = everybody(state).map((user) => ({ value: user.id, label: displayName(user) }));
  const roles = world.roles.map(({ id, name }) => ({ value: id, label: name }));
  const channels = world.channels
    .filter(({ type }) => channelTypes.length === 0 || channelTypes.includes(type))
    .map(({ id }) => ({ value: id, label: channelLabel(state, id) }));
  return { users, roles, mentionables: [...users, ...roles], channels }[kind];
}

const KINDS = {
  [T.UserSelect]: 'users',
  [T.RoleSelect]: 'roles',
  [T.MentionableSelect]: 'mentionables',
  [T.ChannelSelect]: 'channels',
} as const;

/** @returns what a select offers, with what is chosen in it at first. */
export function choicesOf(state: PageState, select: APISelectMenuComponent): readonly Choice[] {
  if (select.type === T.StringSelect)
    return select.options.map((option) => ({ ...option, isDefault: option.default }));
  const chosen = new Set<string>(select.default_values?.map(({ id }) => id));
  const types = select.type === T.ChannelSelect ? select.channel_types : undefined;
  return everythingOf(state, KINDS[select.type], types).map((choice) => ({
    ...choice,
    isDefault: chosen.has(choice.value),
  }));
}
