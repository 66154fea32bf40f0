import {
  type APIApplicationCommand,
  type APIInteractionDataResolved,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Outcome } from '../interactions/open.ts';
import type { StoredMessage } from '../messages/stored.ts';
import type { State } from '../state.ts';
import type { Account } from '../world/world.ts';
import { commandNamed, commandsFor } from './commands.ts';
import { chosenIds, pressableButton, refuseUnresolved, usableSelect } from './components.ts';
import { EVERY_INSTALLATION, ownersIn } from './installation.ts';
import { type Act, interactionPayload } from './interaction.ts';
import { type FieldValues, fillModal, idsInForm } from './modal.ts';
import { NotPossible } from './not-possible.ts';
import { fillOptions, type OptionValues } from './options.ts';
import type { Person } from './person.ts';
import { idsInOptions, resolve } from './resolved.ts';
import { visibleChannel, visibleMessage, writableChannel } from './writing.ts';

/** What a person does that the bot answers as an interaction. */
export type Actions = Pick<
  Person,
  'commands' | 'command' | 'messageCommand' | 'autocomplete' | 'press' | 'select' | 'submit'
>;

/** The interactions of one person. */
export function createActions(state: State, account: Account): Actions {
  const userId = account.user.id;
  return {
    commands: (channelId) => commandsFor(state, account, visibleChannel(state, userId, channelId)),
    async command(channelId, name, options = {}) {
      const use = chatUse(state, account, channelId, name, options);
      return start(state, account, { ...use, type: InteractionType.ApplicationCommand });
    },
    async autocomplete(channelId, name, options, focused) {
      const use = chatUse(state, account, channelId, name, options, focused);
      const type = InteractionType.ApplicationCommandAutocomplete;
      const outcome = await start(state, account, { ...use, type });
      return outcome.kind === 'choices' ? outcome.choices : [];
    },
    messageCommand: async (channelId, name, messageId) =>
      start(state, account, menuUse(state, account, channelId, name, messageId)),
    async press(messageId, customId) {
      const source = visibleMessage(state, userId, messageId);
      const { custom_id, type, id } = pressableButton(source.message, customId);
      return useComponent(state, account, source, { custom_id, component_type: type, id });
    },
    async select(messageId, customId, values) {
      const source = visibleMessage(state, userId, messageId);
      const channel = visibleChannel(state, userId, source.message.channel_id);
      const select = usableSelect(source.message, customId, values);
      const { custom_id, type, id } = select;
      const resolved = resolve(state.world, userId, channel, chosenIds(type, values));
      refuseUnresolved(select, values, resolved);
      const extra = type === ComponentType.StringSelect ? {} : { resolved };
      return useComponent(state, account, source, { custom_id, component_type: type, id, values, ...extra });
    },
    submit: async (modal, fields) => submit(state, account, modal, fields),
  };
}

/** What a person is about to do. */
interface Use extends Omit<Act, 'account'> {
  readonly openedBy?: string;
}

function start(state: State, account: Account, use: Use): Promise<Outcome> {
  const { channel, source, openedBy } = use;
  const payload = interactionPayload(state, { ...use, account });
  return state.interactions.start({ payload, user: account.user, channel, source, openedBy });
}

/** A component of an answer belongs to the installation that the answer came by. */
function useComponent(
  state: State,
  account: Account,
  source: StoredMessage,
  data: unknown,
): Promise<Outcome> {
  const channel = visibleChannel(state, account.user.id, source.message.channel_id);
  const owners =
    source.message.interaction_metadata?.authorizing_integration_owners ??
    ownersIn(state.world, channel, account, EVERY_INSTALLATION);
  return start(state, account, { channel, type: InteractionType.MessageComponent, data, source, owners });
}

function chatUse(
  state: State,
  account: Account,
  channelId: string,
  fullName: string,
  values: OptionValues,
  focused?: string,
) {
  const channel = writableChannel(state, account.user.id, channelId);
  const [name = '', ...path] = fullName.split(' ');
  const command = commandNamed(state, account, channel, ApplicationCommandType.ChatInput, name);
  const options = fillOptions(command.options ?? [], { path, values, focused });
  const resolved = resolve(state.world, account.user.id, channel, idsInOptions(options));
  const owners = ownersIn(state.world, channel, account, typesOf(command));
  return { channel, owners, data: commandData(command, resolved, { options }) };
}

function menuUse(state: State, account: Account, channelId: string, name: string, messageId: string): Use {
  const channel = visibleChannel(state, account.user.id, channelId);
  const command = commandNamed(state, account, channel, ApplicationCommandType.Message, name);
  const { message } = visibleMessage(state, account.user.id, messageId);
  const resolved = { messages: { [message.id]: message } };
  return {
    channel,
    type: InteractionType.ApplicationCommand,
    owners: ownersIn(state.world, channel, account, typesOf(command)),
    data: { ...commandData(command, {}, { target_id: message.id }), resolved },
  };
}

function typesOf({ integration_types }: APIApplicationCommand): readonly ApplicationIntegrationType[] {
  return integration_types ?? [ApplicationIntegrationType.GuildInstall];
}

function commandData(command: APIApplicationCommand, resolved: APIInteractionDataResolved, more: object) {
  const { id, name, type, guild_id } = command;
  const known = Object.keys(resolved).length > 0 ? { resolved } : {};
  return { id, name, type, ...(guild_id ? { guild_id } : {}), ...known, ...more };
}

function submit(state: State, account: Account, modal: Parameters<Person['submit']>[0], fields: FieldValues) {
  const opener = state.interactions.find(modal.interactionId);
  const isOwn = opener?.modal?.custom_id === modal.custom_id && opener.user.id === account.user.id;
  if (!opener || !isOwn) throw new NotPossible(`The form "${modal.custom_id}" is not open.`);
  const { channel, payload } = opener;
  const filled = fillModal(modal, fields);
  const resolved = resolve(state.world, account.user.id, channel, idsInForm(filled));
  const known = Object.keys(resolved).length > 0 ? { resolved } : {};
  return start(state, account, {
    channel,
    type: InteractionType.ModalSubmit,
    data: { custom_id: modal.custom_id, components: filled, ...known },
    source: opener.source && state.messages.findAnywhere(opener.source.message.id),
    owners: payload.authorizing_integration_owners,
    openedBy: payload.id,
  });
}
