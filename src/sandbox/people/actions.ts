import {
  type APIApplicationCommand,
  type APIInteractionDataResolved,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Outcome } from '../interactions/open.ts';
import type { StoredMessage } from '../messages/stored.ts';
import type { State } from '../state.ts';
import type { Account, SandboxChannel } from '../world/world.ts';
import { commandNamed, commandsFor } from './commands.ts';
import { chosenIds, pressableButton, usableSelect } from './components.ts';
import { interactionPayload } from './interaction.ts';
import { type FieldValues, fillModal } from './modal.ts';
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
    commands: (channelId) => commandsFor(state, userId, visibleChannel(state, userId, channelId)),
    async command(channelId, name, options = {}) {
      const channel = writableChannel(state, userId, channelId);
      return start(
        state,
        account,
        channel,
        InteractionType.ApplicationCommand,
        chatData(state, userId, channel, name, options),
      );
    },
    async autocomplete(channelId, name, options, focused) {
      const channel = writableChannel(state, userId, channelId);
      const data = chatData(state, userId, channel, name, options, focused);
      const outcome = await start(
        state,
        account,
        channel,
        InteractionType.ApplicationCommandAutocomplete,
        data,
      );
      return outcome.kind === 'choices' ? outcome.choices : [];
    },
    async messageCommand(channelId, name, messageId) {
      const channel = writableChannel(state, userId, channelId);
      return start(
        state,
        account,
        channel,
        InteractionType.ApplicationCommand,
        menuData(state, userId, channel, name, messageId),
      );
    },
    async press(messageId, customId) {
      const source = visibleMessage(state, userId, messageId);
      const { custom_id, type, id } = pressableButton(source.message, customId);
      return useComponent(state, account, source, { custom_id, component_type: type, id });
    },
    async select(messageId, customId, values) {
      const source = visibleMessage(state, userId, messageId);
      const { custom_id, type, id } = usableSelect(source.message, customId, values);
      const resolved = resolve(state, userId, chosenIds(type, values));
      const extra = type === ComponentType.StringSelect ? {} : { resolved };
      return useComponent(state, account, source, { custom_id, component_type: type, id, values, ...extra });
    },
    submit: async (modal, fields) => submit(state, account, modal, fields),
  };
}

function start(
  state: State,
  account: Account,
  channel: SandboxChannel,
  type: InteractionType,
  data: unknown,
  from: { source?: StoredMessage | undefined; openedBy?: string } = {},
): Promise<Outcome> {
  const { source, openedBy } = from;
  const payload = interactionPayload(state, { account, channel, type, data, source });
  return state.interactions.start({ payload, user: account.user, channel, source, openedBy });
}

function useComponent(
  state: State,
  account: Account,
  source: StoredMessage,
  data: unknown,
): Promise<Outcome> {
  const channel = visibleChannel(state, account.user.id, source.message.channel_id);
  return start(state, account, channel, InteractionType.MessageComponent, data, { source });
}

function chatData(
  state: State,
  userId: string,
  channel: SandboxChannel,
  fullName: string,
  values: OptionValues,
  focused?: string,
) {
  const [name = '', ...path] = fullName.split(' ');
  const command = commandNamed(state, userId, channel, ApplicationCommandType.ChatInput, name);
  const options = fillOptions(command.options ?? [], { path, values, focused });
  return commandData(command, resolve(state, userId, idsInOptions(options)), { options });
}

function menuData(state: State, userId: string, channel: SandboxChannel, name: string, messageId: string) {
  const command = commandNamed(state, userId, channel, ApplicationCommandType.Message, name);
  const { message } = visibleMessage(state, userId, messageId);
  const resolved = { messages: { [message.id]: message } };
  return { ...commandData(command, {}, { target_id: message.id }), resolved };
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
  const source = opener.source && state.messages.findAnywhere(opener.source.message.id);
  const data = { custom_id: modal.custom_id, components: fillModal(modal, fields) };
  return start(state, account, opener.channel, InteractionType.ModalSubmit, data, {
    source,
    openedBy: opener.payload.id,
  });
}
