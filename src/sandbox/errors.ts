import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** One refused value, as Discord names it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Refused values by where they stand in the body: `{ embeds: { 0: { title: { _errors: [...] } } } }`. */
export interface RefusalTree {
  [key: string]: RefusalTree | readonly Refusal[];
}

/** A refused value with the keys and indexes that lead to it. */
export interface RefusalAt extends Refusal {
  readonly path: readonly PropertyKey[];
}

/** An answer other than success, in Discord's form. Thrown by whatever handles a REST request. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: RefusalTree | undefined;

  /**
   * @param status HTTP status.
   * @param code Discord's JSON error code; 0 where it has none.
   */
  constructor(status: number, code: number, message: string, errors?: RefusalTree) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

type Known = readonly [status: number, message: string];

/** Statuses and messages of Discord's error codes that the sandbox gives (Discord's reference, "JSON error codes"). */
const KNOWN: Readonly<Record<number, Known>> = {
  [RESTJSONErrorCodes.UnknownApplication]: [404, 'Unknown Application'],
  [RESTJSONErrorCodes.UnknownChannel]: [404, 'Unknown Channel'],
  [RESTJSONErrorCodes.UnknownGuild]: [404, 'Unknown Guild'],
  [RESTJSONErrorCodes.UnknownMember]: [404, 'Unknown Member'],
  [RESTJSONErrorCodes.UnknownMessage]: [404, 'Unknown Message'],
  [RESTJSONErrorCodes.UnknownRole]: [404, 'Unknown Role'],
  [RESTJSONErrorCodes.UnknownUser]: [404, 'Unknown User'],
  [RESTJSONErrorCodes.UnknownWebhook]: [404, 'Unknown Webhook'],
  [RESTJSONErrorCodes.UnknownInteraction]: [404, 'Unknown interaction'],
  [RESTJSONErrorCodes.UnknownApplicationCommand]: [404, 'Unknown application command'],
  [RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached]: [
    400,
    'Maximum number of application commands reached (100)',
  ],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: [
    400,
    'Interaction has already been acknowledged.',
  ],
  [RESTJSONErrorCodes.RequestEntityTooLarge]: [413, 'Request entity too large'],
  [RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages]: [
    400,
    'This interaction has hit the maximum number of follow up messages',
  ],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: [
    400,
    'Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread',
  ],
  [RESTJSONErrorCodes.ThreadLocked]: [400, 'The thread is locked'],
  [RESTJSONErrorCodes.MissingAccess]: [403, 'Missing Access'],
  [RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser]: [
    403,
    'Cannot edit a message authored by another user',
  ],
  [RESTJSONErrorCodes.CannotSendAnEmptyMessage]: [400, 'Cannot send an empty message'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: [403, 'Cannot send messages to this user'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: [
    403,
    'Cannot send messages to this user due to having no mutual guilds',
  ],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel]: [
    400,
    'Cannot send messages in a non-text channel',
  ],
  [RESTJSONErrorCodes.MissingPermissions]: [403, 'Missing Permissions'],
  [RESTJSONErrorCodes.InvalidWebhookToken]: [401, 'Invalid Webhook Token'],
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType]: [400, 'Invalid Form Body'],
  [RESTJSONErrorCodes.RequestBodyContainsInvalidJSON]: [400, 'The request body contains invalid JSON.'],
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: [
    400,
    'Cannot reply without permission to read message history',
  ],
};

/** @returns the error that Discord gives under this JSON error code; status 400 for one not listed here. */
export function errorOf(code: number): DiscordError {
  const [status, message] = KNOWN[code] ?? [400, `Error ${code}`];
  return new DiscordError(status, code, message);
}

/** @returns error 50035 with every refused value in Discord's nested form. */
export function invalidForm(refusals: readonly RefusalAt[]): DiscordError {
  const code = RESTJSONErrorCodes.InvalidFormBodyOrContentType;
  return new DiscordError(400, code, 'Invalid Form Body', refusals.reduce(plant, {}));
}

function plant(root: RefusalTree, { path, code, message }: RefusalAt): RefusalTree {
  const [key, ...rest] = path;
  if (key === undefined) return { ...root, _errors: [...leaves(root._errors), { code, message }] };
  return { ...root, [String(key)]: plant(branch(root[String(key)]), { path: rest, code, message }) };
}

function leaves(node: RefusalTree | readonly Refusal[] | undefined): readonly Refusal[] {
  return Array.isArray(node) ? node : [];
}

function branch(node: RefusalTree | readonly Refusal[] | undefined): RefusalTree {
  return node && !isLeaf(node) ? node : {};
}

function isLeaf(node: RefusalTree | readonly Refusal[]): node is readonly Refusal[] {
  return Array.isArray(node);
}
