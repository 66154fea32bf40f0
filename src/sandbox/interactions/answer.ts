import {
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import { changedBody, newBody } from '../messages/compose.ts';
import { editedFields } from '../messages/edited.ts';
import type { Upload } from '../messages/files.ts';
import type { StoredMessage } from '../messages/stored.ts';
import { isEphemeral } from '../messages/stored.ts';
import type { State } from '../state.ts';
import { refuseIfAny } from '../validate.ts';
import { sendAnswer } from './message.ts';
import type { OpenInteraction } from './open.ts';

/** What a first response made: a message of its own, a change, or nothing that can be seen. */
export type Answered = StoredMessage | undefined;

/**
 * Takes the bot's first response to an interaction.
 * @param response already read with Discord's schema for its type.
 * @throws {DiscordError} 50035, 50006; the interaction then still waits.
 */
export function answer(
  state: State,
  interaction: OpenInteraction,
  response: APIInteractionResponse,
  uploads: readonly Upload[],
): Answered {
  refuseTypeFor(interaction, response.type);
  const answered = act(state, interaction, response, uploads);
  interaction.phase = 'answered';
  return answered;
}

function act(
  state: State,
  interaction: OpenInteraction,
  response: APIInteractionResponse,
  uploads: readonly Upload[],
): Answered {
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return sendFirst(state, interaction, response.data, uploads);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return showLoading(state, interaction, response.data?.flags);
    case InteractionResponseType.DeferredMessageUpdate:
      return acknowledge(interaction);
    case InteractionResponseType.UpdateMessage:
      return updateSource(state, interaction, response.data ?? {}, uploads);
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.settle({ kind: 'choices', choices: response.data?.choices ?? [] });
      return undefined;
    case InteractionResponseType.Modal:
      interaction.modal = { ...response.data, interactionId: interaction.payload.id };
      interaction.settle({ kind: 'modal', modal: interaction.modal });
      return undefined;
    default:
      return undefined;
  }
}

const { ChannelMessageWithSource, DeferredChannelMessageWithSource } = InteractionResponseType;
const { DeferredMessageUpdate, UpdateMessage, Modal, ApplicationCommandAutocompleteResult } =
  InteractionResponseType;

/** The response types that each kind of interaction may get. */
function allowedTypes(interaction: OpenInteraction): readonly InteractionResponseType[] {
  const always = [ChannelMessageWithSource, DeferredChannelMessageWithSource];
  const updates = interaction.source ? [DeferredMessageUpdate, UpdateMessage] : [];
  switch (interaction.payload.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return [...always, ...updates];
    default:
      return [...always, ...updates, Modal];
  }
}

function refuseTypeFor(interaction: OpenInteraction, type: InteractionResponseType): void {
  const allowed = allowedTypes(interaction);
  const message = `Value must be one of {${allowed.join(', ')}}.`;
  refuseIfAny(allowed.includes(type) ? [] : [{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}

type Data = Parameters<typeof newBody>[2];

function sendFirst(
  state: State,
  interaction: OpenInteraction,
  data: Data,
  uploads: readonly Upload[],
): StoredMessage {
  const body = newBody(state, interaction.channel.id, data, uploads);
  const stored = sendAnswer(state, interaction, {
    ...body,
    allowed: data.allowed_mentions,
    flags: data.flags ?? 0,
  });
  interaction.originalId = stored.message.id;
  interaction.settle({ kind: 'message', message: stored.message });
  return stored;
}

function showLoading(state: State, interaction: OpenInteraction, flags: number | undefined): StoredMessage {
  const others = (flags ?? 0) & ~MessageFlags.Ephemeral;
  const message = 'Only the EPHEMERAL flag can be set when deferring.';
  refuseIfAny(others === 0 ? [] : [{ path: ['data', 'flags'], code: 'BASE_TYPE_CHOICES', message }]);
  const loading = MessageFlags.Loading | (isEphemeral(flags) ? MessageFlags.Ephemeral : 0);
  const empty = { content: '', embeds: [], components: [], files: [] };
  const stored = sendAnswer(state, interaction, { ...empty, flags: loading });
  interaction.originalId = stored.message.id;
  return stored;
}

function acknowledge(interaction: OpenInteraction): Answered {
  interaction.originalId = interaction.source?.message.id;
  interaction.settle({ kind: 'acknowledged' });
  return undefined;
}

function updateSource(
  state: State,
  interaction: OpenInteraction,
  data: Data,
  uploads: readonly Upload[],
): StoredMessage {
  const source = currentSource(state, interaction);
  const body = changedBody(state, source, data, uploads);
  const fields = editedFields(state.world, source.message, data);
  const stored = state.messages.edit(source, { ...body, fields });
  interaction.originalId = stored.message.id;
  interaction.settle({ kind: 'update', message: stored.message });
  return stored;
}

function currentSource(state: State, { source }: OpenInteraction): StoredMessage {
  const current = source && state.messages.findAnywhere(source.message.id);
  if (!current) throw errorOf(RESTJSONErrorCodes.UnknownMessage);
  return current;
}
