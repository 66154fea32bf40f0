import {
  AllowedMentionsTypes,
  type APIMessage,
  type APIMessageInteraction,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { settableFlags } from '../messages/compose.ts';
import type { Draft } from '../messages/draft.ts';
import type { StoredMessage } from '../messages/stored.ts';
import { isEphemeral } from '../messages/stored.ts';
import { appPermissionsIn, permissionsIn } from '../permissions.ts';
import type { State } from '../state.ts';
import { wakeThread } from '../world/threads.ts';
import { type InteractionPayload, isByPersonAlone, type OpenInteraction } from './open.ts';

/** A message that answers an interaction, as far as the bot decides. */
export type AnswerDraft = Pick<Draft, 'content' | 'embeds' | 'components' | 'files' | 'allowed'> & {
  flags: number;
};

/**
 * Sends the first answer to an interaction, or a further one.
 * @param previous the first answer, for a further one: Discord shows it as a reply to that.
 */
export function sendAnswer(
  state: State,
  interaction: OpenInteraction,
  draft: AnswerDraft,
  previous?: APIMessage,
): StoredMessage {
  const { channel, user } = interaction;
  const repliedTo = previous ?? interaction.source?.message;
  const flags = draft.flags | (mustBePrivate(state, interaction) ? MessageFlags.Ephemeral : 0);
  wakeThread(state, channel);
  const stored = state.messages.create({
    ...draft,
    channel,
    author: state.world.bot,
    permissions: appPermissionsIn(state.world, channel),
    flags: settableFlags(flags) | (flags & (MessageFlags.Ephemeral | MessageFlags.Loading)),
    onlyFor: isEphemeral(flags) ? user.id : undefined,
    repliedTo,
    allowed: draft.allowed ?? { parse: [AllowedMentionsTypes.User] },
    type: repliedTo ? MessageType.Reply : commandMessageType(interaction.payload),
    interaction: provenance(state, interaction),
  });
  interaction.messageIds.add(stored.message.id);
  return stored;
}

/** Without USE_EXTERNAL_APPS, answers of an app that a person brought along are for that person only. */
function mustBePrivate({ world }: State, { payload, channel, user }: OpenInteraction): boolean {
  const granted = permissionsIn(world, channel, user.id);
  return isByPersonAlone(payload) && (granted & PermissionFlagsBits.UseExternalApps) === 0n;
}

function commandMessageType(payload: InteractionPayload): MessageType {
  const type = commandData(payload)?.type;
  return type === ApplicationCommandType.Message
    ? MessageType.ContextMenuCommand
    : MessageType.ChatInputCommand;
}

interface CommandData {
  readonly name: string;
  readonly type: ApplicationCommandType;
  readonly target_id?: string;
}

function commandData({ type, data }: InteractionPayload): CommandData | undefined {
  return type === InteractionType.ApplicationCommand ? (data as CommandData) : undefined;
}

function provenance(state: State, interaction: OpenInteraction): NonNullable<Draft['interaction']> {
  const command = commandData(interaction.payload);
  const { id, type } = interaction.payload;
  const named: APIMessageInteraction | undefined = command && {
    id,
    type,
    name: command.name,
    user: interaction.user,
  };
  return {
    application_id: state.world.applicationId,
    webhook_id: state.world.applicationId,
    interaction_metadata: metadata(state, interaction),
    ...(named ? { interaction: named } : {}),
  };
}

function metadata(state: State, interaction: OpenInteraction): APIMessageInteractionMetadata {
  const { id, type, authorizing_integration_owners } = interaction.payload;
  const base = { id, user: interaction.user, authorizing_integration_owners };
  switch (type) {
    case InteractionType.MessageComponent:
      return { ...base, type, interacted_message_id: interaction.source?.message.id ?? id };
    case InteractionType.ModalSubmit:
      return { ...base, type, triggering_interaction_metadata: triggering(state, interaction) };
    default: {
      const target = commandData(interaction.payload)?.target_id;
      const known = target ? { target_message_id: target } : {};
      return { ...base, type: InteractionType.ApplicationCommand, ...known };
    }
  }
}

type Triggering = Exclude<APIMessageInteractionMetadata, { type: InteractionType.ModalSubmit }>;

/** A forged form was opened by nothing; the sandbox then names a command. */
function triggering(state: State, interaction: OpenInteraction): Triggering {
  const opener = interaction.openedBy && state.interactions.find(interaction.openedBy);
  const found = opener && metadata(state, opener);
  if (found && found.type !== InteractionType.ModalSubmit) return found;
  const { id, authorizing_integration_owners } = interaction.payload;
  return {
    id,
    user: interaction.user,
    authorizing_integration_owners,
    type: InteractionType.ApplicationCommand,
  };
}
