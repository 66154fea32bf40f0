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

/** @returns everything of a kind that one can choose. */
export function everythingOf(state: PageState, kind: Kind): Choice[] {
  const users = everybody(state).map((user) => ({ value: user.id, label: displayName(user) }));
  const roles = state.world.roles.map(({ id, name }) => ({ value: id, label: name }));
  const channels = state.world.channels.map(({ id }) => ({ value: id, label: channelLabel(state, id) }));
  return { users, roles, mentionables: [...users, ...roles], channels }[kind];
}
