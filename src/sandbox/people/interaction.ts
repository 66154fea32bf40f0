import type { APIAuthorizingIntegrationOwnersMap, InteractionType } from 'discord-api-types/v10';
import type { InteractionPayload } from '../interactions/open.ts';
import type { StoredMessage } from '../messages/stored.ts';
import { appPermissionsIn, permissionsIn } from '../permissions.ts';
import type { State } from '../state.ts';
import { type Account, type SandboxChannel, type Server, serverOf, type World } from '../world/world.ts';
import { contextOf } from './installation.ts';

/** Bytes that a file of an answer may have (10 MiB without boosts). */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** What a person does, in the form in which the bot hears of it. */
export interface Act {
  readonly account: Account;
  readonly channel: SandboxChannel;
  readonly type: InteractionType;
  readonly data: unknown;
  /** The message whose component was used. */
  readonly source?: StoredMessage | undefined;
  /** By whose installation of the app the person has it here. */
  readonly owners: APIAuthorizingIntegrationOwnersMap;
}

/** Builds an interaction, all but its id and token. */
export function interactionPayload(state: State, act: Act): Omit<InteractionPayload, 'id' | 'token'> {
  const { world } = state;
  const { account, channel, type, data, source, owners } = act;
  return {
    application_id: world.applicationId,
    type,
    data,
    version: 1,
    locale: account.locale,
    channel: partialChannel(channel),
    channel_id: channel.id,
    app_permissions: String(appPermissionsIn(world, channel)),
    entitlements: [],
    attachment_size_limit: ATTACHMENT_LIMIT,
    authorizing_integration_owners: owners,
    context: contextOf(channel),
    ...(source ? { message: source.message } : {}),
    ...whose(world, channel, account),
  };
}

/** Discord's description of an interaction's channel leaves out who may do what there. */
function partialChannel(channel: SandboxChannel): NonNullable<InteractionPayload['channel']> {
  if (!('permission_overwrites' in channel)) return channel;
  const { permission_overwrites: _hidden, ...partial } = channel;
  return partial;
}

function whose(world: World, channel: SandboxChannel, { user }: Account) {
  const server = serverOf(world, channel);
  if (!server) return { user };
  const { id, preferred_locale, features } = server.guild;
  const permissions = String(permissionsIn(world, channel, user.id));
  return {
    guild_id: id,
    guild: { id, locale: preferred_locale, features },
    guild_locale: preferred_locale,
    member: { ...memberOf(server, user.id), user, permissions },
  };
}

function memberOf(server: Server, userId: string) {
  const member = server.members.get(userId);
  if (!member) throw new Error(`${userId} is no member of the guild ${server.guild.id}.`);
  return member;
}
