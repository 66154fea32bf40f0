import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { type Answered, answer } from '../interactions/answer.ts';
import type { OpenInteraction } from '../interactions/open.ts';
import { isLoading } from '../messages/store.ts';
import { isEphemeral } from '../messages/stored.ts';
import { modalRefusals } from '../rules/modal.ts';
import { parseBody, refuseIfAny } from '../validate.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

/** First responses to interactions; the token in the path is the key. */
export const interactionRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, handle: callback },
];

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate } =
  InteractionResponseType;
const { UpdateMessage, ApplicationCommandAutocompleteResult, Modal } = InteractionResponseType;

const TypeSchema: z.ZodMiniType<{ type: number }> = z.object({
  type: z.literal([
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    ApplicationCommandAutocompleteResult,
    Modal,
  ]),
});

function callback({ state, params, query, body, uploads }: Call): Reply {
  const interaction = state.interactions.awaiting(params.interaction ?? '', params.token ?? '');
  const answered = answer(state, interaction, readResponse(body), uploads);
  if (query.get('with_response') !== 'true') return noContent();
  return ok(described(interaction, answered, parseBody(TypeSchema, body).type));
}

function readResponse(body: unknown): APIInteractionResponse {
  switch (parseBody(TypeSchema, body).type) {
    case DeferredMessageUpdate:
    case UpdateMessage:
      return parseBody(UpdateMessageInteractionCallbackRequestSchema, body);
    case ApplicationCommandAutocompleteResult:
      return parseBody(ApplicationCommandAutocompleteCallbackRequestSchema, body);
    case Modal: {
      const response = parseBody(ModalInteractionCallbackRequestSchema, body);
      refuseIfAny(modalRefusals(response.data));
      return response;
    }
    default:
      return parseBody(CreateMessageInteractionCallbackRequestSchema, body);
  }
}

function described({ payload }: OpenInteraction, answered: Answered, type: InteractionResponseType) {
  const { id } = payload;
  if (!answered) return { interaction: { id, type: payload.type }, resource: { type } };
  const { message } = answered;
  const details = {
    response_message_id: message.id,
    response_message_loading: isLoading(message),
    response_message_ephemeral: isEphemeral(message.flags),
  };
  return { interaction: { id, type: payload.type, ...details }, resource: { type, message } };
}
