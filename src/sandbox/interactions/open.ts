import {
  type APIApplicationCommandOptionChoice,
  type APIBaseInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIUser,
  ApplicationIntegrationType,
  type InteractionType,
} from 'discord-api-types/v10';
import type { StoredMessage } from '../messages/stored.ts';
import type { SandboxChannel } from '../world/world.ts';

/** What goes to the bot as INTERACTION_CREATE. */
export type InteractionPayload = APIBaseInteraction<InteractionType, unknown>;

/** A form that the bot has opened, with the interaction that opened it. */
export interface OpenModal extends APIModalInteractionResponseCallbackData {
  readonly interactionId: string;
}

/** What the bot made of an interaction. */
export type Outcome =
  /** A new message; for a deferred answer, the message that it became. */
  | { readonly kind: 'message'; readonly message: APIMessage }
  /** The message whose button or select was used, as it is now. */
  | { readonly kind: 'update'; readonly message: APIMessage }
  | { readonly kind: 'modal'; readonly modal: OpenModal }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  /** Taken notice of, with nothing to show (yet). */
  | { readonly kind: 'acknowledged' };

/** An interaction from the moment a person starts it. */
export interface OpenInteraction {
  readonly payload: InteractionPayload;
  readonly user: APIUser;
  readonly channel: SandboxChannel;
  /** The message whose component was used, or from whose component the form was opened. */
  readonly source: StoredMessage | undefined;
  /** For a submitted form the id of the interaction that opened it. */
  readonly openedBy: string | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  phase: 'waiting' | 'answered' | 'missed';
  /** Whether the person knows what came of it. */
  isSettled: boolean;
  /** The id of what `@original` stands for. */
  originalId: string | undefined;
  /** The form that was the answer. */
  modal: OpenModal | undefined;
  /** Follow-ups so far. */
  followUps: number;
  /** Messages that this interaction's token may change. */
  readonly messageIds: Set<string>;
  /** Tells the person what came of it; only the first call counts. */
  readonly settle: (outcome: Outcome) => void;
}

/** @returns whether somebody has the app here by their own installation alone: the bot is not there itself. */
export function isByPersonAlone({ authorizing_integration_owners: owners }: InteractionPayload): boolean {
  return owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/** The bot gave no answer in time. */
export class InteractionFailed extends Error {
  constructor() {
    super('The application did not respond');
    this.name = 'InteractionFailed';
  }
}
