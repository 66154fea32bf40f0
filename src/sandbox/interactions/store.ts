import { randomBytes } from 'node:crypto';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { errorOf } from '../errors.ts';
import type { Hub } from '../events.ts';
import { InteractionFailed, type InteractionPayload, type OpenInteraction, type Outcome } from './open.ts';

/** Milliseconds to the first response (Discord's reference, "Responding to an interaction"). */
export const FIRST_RESPONSE_MS = 3_000;
/** Milliseconds that an interaction's token lives. */
export const TOKEN_MS = 15 * 60_000;

/** A started interaction, told to the bot. */
export interface InteractionEvent {
  readonly type: 'INTERACTION_CREATE';
  readonly interaction: OpenInteraction;
}

/** What is needed to start an interaction; id and token are given by the store. */
export interface Start extends Pick<OpenInteraction, 'user' | 'channel' | 'source' | 'openedBy'> {
  readonly payload: Omit<InteractionPayload, 'id' | 'token'>;
}

/** Every interaction that people have started. */
export interface InteractionStore {
  /** Tells the bot. @returns what came of it; rejects with {@link InteractionFailed} after three seconds. */
  start(start: Start): Promise<Outcome>;
  /** The interaction that waits for its first response. @throws {DiscordError} 10062, 40060 */
  awaiting(id: string, token: string): OpenInteraction;
  /** The answered interaction that a token belongs to. @throws {DiscordError} 10015, 50027 */
  byToken(applicationId: string, token: string): OpenInteraction;
  find(id: string): OpenInteraction | undefined;
}

/** Makes an empty store. */
export function createInteractionStore(
  hub: Pick<Hub<InteractionEvent>, 'emit'>,
  clock: Clock,
  newId: () => string,
): InteractionStore {
  const open = new Map<string, OpenInteraction>();
  return {
    find: (id) => open.get(id),
    start(start) {
      const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
      const interaction = begin(start, newId(), clock.now(), resolve);
      open.set(interaction.payload.id, interaction);
      clock.after(FIRST_RESPONSE_MS, () => {
        if (interaction.phase !== 'waiting') return;
        interaction.phase = 'missed';
        reject(new InteractionFailed());
      });
      hub.emit({ type: 'INTERACTION_CREATE', interaction });
      return promise;
    },
    awaiting(id, token) {
      const found = open.get(id);
      if (found?.payload.token !== token || found.phase === 'missed') {
        throw errorOf(RESTJSONErrorCodes.UnknownInteraction);
      }
      if (found.phase === 'answered') throw errorOf(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
      return found;
    },
    byToken(applicationId, token) {
      const found = [...open.values()].find((candidate) => candidate.payload.token === token);
      const unknown = found?.phase !== 'answered' || found.payload.application_id !== applicationId;
      if (unknown) throw errorOf(RESTJSONErrorCodes.UnknownWebhook);
      if (clock.now() - found.startedAt > TOKEN_MS) throw errorOf(RESTJSONErrorCodes.InvalidWebhookToken);
      return found;
    },
  };
}

function begin(start: Start, id: string, now: number, settle: (outcome: Outcome) => void): OpenInteraction {
  return {
    ...start,
    payload: { ...start.payload, id, token: `sandbox.${id}.${randomBytes(24).toString('base64url')}` },
    startedAt: now,
    phase: 'waiting',
    originalId: undefined,
    modal: undefined,
    messageIds: new Set(),
    settle,
  };
}
