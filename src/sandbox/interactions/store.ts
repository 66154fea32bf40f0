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

/** Interactions that are remembered; the oldest go first. */
const MAX_REMEMBERED = 10_000;

/** Makes an empty store. */
export function createInteractionStore(
  hub: Pick<Hub<InteractionEvent>, 'emit'>,
  clock: Clock,
  newId: () => string,
): InteractionStore {
  const open = new Map<string, OpenInteraction>();
  const byToken = new Map<string, OpenInteraction>();
  const remember = (interaction: OpenInteraction) => {
    open.set(interaction.payload.id, interaction);
    byToken.set(interaction.payload.token, interaction);
    const [oldest] = open.size > MAX_REMEMBERED ? open.values() : [];
    if (!oldest) return;
    open.delete(oldest.payload.id);
    byToken.delete(oldest.payload.token);
  };
  return {
    find: (id) => open.get(id),
    start(start) {
      const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
      const interaction = begin(start, newId(), clock.now(), resolve);
      remember(interaction);
      watch(interaction, clock, reject);
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
      const found = byToken.get(token);
      const unknown = found?.phase !== 'answered' || found.payload.application_id !== applicationId;
      if (unknown) throw errorOf(RESTJSONErrorCodes.UnknownWebhook);
      if (clock.now() - found.startedAt > TOKEN_MS) throw errorOf(RESTJSONErrorCodes.InvalidWebhookToken);
      return found;
    },
  };
}

/** The person is told when there was no first response, and when a deferred one was never filled in. */
function watch(interaction: OpenInteraction, clock: Clock, fail: (error: InteractionFailed) => void): void {
  clock.after(FIRST_RESPONSE_MS, () => {
    if (interaction.phase === 'waiting') {
      interaction.phase = 'missed';
      fail(new InteractionFailed());
    } else if (!interaction.isSettled) {
      clock.after(TOKEN_MS - FIRST_RESPONSE_MS, () => fail(new InteractionFailed()));
    }
  });
}

function begin(start: Start, id: string, now: number, tell: (outcome: Outcome) => void): OpenInteraction {
  const interaction: OpenInteraction = {
    ...start,
    payload: { ...start.payload, id, token: `sandbox.${id}.${randomBytes(24).toString('base64url')}` },
    startedAt: now,
    phase: 'waiting',
    isSettled: false,
    originalId: undefined,
    modal: undefined,
    followUps: 0,
    messageIds: new Set(),
    settle(outcome) {
      interaction.isSettled = true;
      tell(outcome);
    },
  };
  return interaction;
}
