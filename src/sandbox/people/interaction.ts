import {
  ApplicationIntegrationType,
  InteractionContextType,
  type InteractionType,
} from 'discord-api-types/v10';
import type { InteractionPayload } from '../interactions/open.ts';
import type { StoredMessage } from '../messages/stored.ts';
import { permissionsIn } from '../permissions.ts';
import type { State } from '../state.ts';
import { type Account, isDm, type SandboxChannel, type World } from '../world/world.ts';

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
}

/** Builds an interaction, all but its id and token. */
export function interactionPayload(state: State, act: Act): Omit<InteractionPayload, 'id' | 'token'> {
  const { world, denied } = state;
  const { account, channel, type, data, source } = act;
  return {
    application_id: world.applicationId,
    type,
    data,
    version: 1,
    locale: account.locale,
    channel,
    channel_id: channel.id,
    app_permissions: String(permissionsIn(world, channel, world.bot.id, denied)),
    entitlements: [],
    attachment_size_limit: ATTACHMENT_LIMIT,
    ...(source ? { message: source.message } : {}),
    ...(isDm(channel) ? privately(account) : inGuild(state, channel, account)),
  };
}

function privately({ user }: Account) {
  const authorizing_integration_owners = { [ApplicationIntegrationType.GuildInstall]: '0' };
  return { user, context: InteractionContextType.BotDM, authorizing_integration_owners };
}

function inGuild({ world, denied }: State, channel: SandboxChannel, { user }: Account) {
  const { id, preferred_locale, features } = world.guild;
  const permissions = String(permissionsIn(world, channel, user.id, denied));
  return {
    guild_id: id,
    guild: { id, locale: preferred_locale, features },
    guild_locale: preferred_locale,
    member: { ...memberOf(world, user.id), user, permissions },
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: id },
  };
}

function memberOf(world: World, userId: string) {
  const member = world.members.get(userId);
  if (!member) throw new Error(`${userId} is no member of the guild.`);
  return member;
}
