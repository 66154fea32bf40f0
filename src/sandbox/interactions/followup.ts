import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import { changedBody, type Incoming, newBody } from '../messages/compose.ts';
import { editedFields } from '../messages/edited.ts';
import type { Upload } from '../messages/files.ts';
import { isLoading } from '../messages/store.ts';
import type { StoredMessage } from '../messages/stored.ts';
import type { State } from '../state.ts';
import { sendAnswer } from './message.ts';
import { isByPersonAlone, type OpenInteraction } from './open.ts';

/**
 * Sends a further message for an answered interaction. The first one after a deferred answer fills that in.
 * @throws {DiscordError} 50035, 50006, 40005, 40094
 */
export function followUp(
  state: State,
  interaction: OpenInteraction,
  incoming: Incoming,
  uploads: readonly Upload[],
): StoredMessage {
  const original = interaction.originalId ? state.messages.findAnywhere(interaction.originalId) : undefined;
  if (original && isLoading(original.message))
    return changeAnswer(state, interaction, original, incoming, uploads);
  refuseTooMany(interaction);
  const body = newBody(state, interaction.channel.id, incoming, uploads);
  interaction.followUps += 1;
  const draft = { ...body, allowed: incoming.allowed_mentions, flags: incoming.flags ?? 0 };
  return sendAnswer(state, interaction, draft, original?.message);
}

/** Follow-ups of an interaction that came by a person's own installation (Discord's reference, "Followup Messages"). */
const MAX_FOLLOW_UPS = 5;

function refuseTooMany(interaction: OpenInteraction): void {
  if (isByPersonAlone(interaction.payload) && interaction.followUps >= MAX_FOLLOW_UPS)
    throw errorOf(RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages);
}

/**
 * Changes a message that an interaction's token may change, and tells the person of a deferred answer's arrival.
 * @throws {DiscordError} 50035, 50006
 */
export function changeAnswer(
  state: State,
  interaction: OpenInteraction,
  stored: StoredMessage,
  incoming: Incoming,
  uploads: readonly Upload[],
): StoredMessage {
  const body = changedBody(state, stored, incoming, uploads);
  const fields = editedFields(state.world, stored.message, incoming);
  const marksEdit = !isLoading(stored.message);
  const changed = state.messages.edit(stored, { ...body, fields, marksEdit });
  if (!marksEdit) interaction.settle({ kind: 'message', message: changed.message });
  return changed;
}

/**
 * Finds a message by the name that a webhook's address gives it.
 * @param name `@original` or a message id.
 * @throws {DiscordError} 10008 if it is gone or not one of this interaction's.
 */
export function answerNamed(state: State, interaction: OpenInteraction, name: string): StoredMessage {
  const isOriginal = name === '@original';
  const id = isOriginal ? interaction.originalId : name;
  const owned = isOriginal || interaction.messageIds.has(name) || interaction.originalId === name;
  const stored = id && owned ? state.messages.findAnywhere(id) : undefined;
  if (!stored) throw errorOf(RESTJSONErrorCodes.UnknownMessage);
  return stored;
}
