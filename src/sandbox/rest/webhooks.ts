import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { answerNamed, changeAnswer, followUp } from '../interactions/followup.ts';
import type { OpenInteraction } from '../interactions/open.ts';
import type { StoredMessage } from '../messages/stored.ts';
import { parseBody } from '../validate.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

const MESSAGE = '/webhooks/:application/:token/messages/:message';

/** Further messages for an answered interaction, and changes to its answers; the token in the path is the key. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: '/webhooks/:application/:token', open: true, handle: create },
  {
    method: 'GET',
    path: MESSAGE,
    open: true,
    handle: (call) => ok(stored(call, interactionOf(call)).message),
  },
  { method: 'PATCH', path: MESSAGE, open: true, handle: edit },
  { method: 'DELETE', path: MESSAGE, open: true, handle: remove },
];

function create(call: Call): Reply {
  const interaction = interactionOf(call);
  const incoming = parseBody(IncomingWebhookRequestPartialSchema, call.body);
  return ok(followUp(call.state, interaction, incoming, call.uploads).message);
}

function edit(call: Call): Reply {
  const interaction = interactionOf(call);
  const incoming = parseBody(IncomingWebhookUpdateRequestPartialSchema, call.body);
  return ok(changeAnswer(call.state, interaction, stored(call, interaction), incoming, call.uploads).message);
}

function remove(call: Call): Reply {
  const interaction = interactionOf(call);
  call.state.messages.remove(stored(call, interaction));
  interaction.settle({ kind: 'acknowledged' });
  return noContent();
}

/** @throws {DiscordError} 10015, 50027 */
function interactionOf({ state, params }: Call): OpenInteraction {
  return state.interactions.byToken(params.application ?? '', params.token ?? '');
}

/** @throws {DiscordError} 10008 */
function stored({ state, params }: Call, interaction: OpenInteraction): StoredMessage {
  return answerNamed(state, interaction, params.message ?? '');
}
