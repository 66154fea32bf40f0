import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Refusals that are nobody's fault and leave nothing to do: the occasion has passed, or we may not speak there. */
const HARMLESS: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  RESTJSONErrorCodes.ChannelSendRateLimit,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
]);

/** @returns whether an error is a refusal of Discord's that needs neither an apology nor an operator. */
export function isHarmless(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && (HARMLESS.has(error.code) || isReplyToNothing(error));
}

/** @returns whether an error says that the message is not there any more. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/** The message that a reply answers was deleted meanwhile: Discord calls that an invalid form. */
export function isReplyToNothing({ code, rawError }: DiscordAPIError): boolean {
  const errors = 'errors' in rawError ? rawError.errors : undefined;
  const isForm = code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
  return isForm && typeof errors === 'object' && errors !== null && 'message_reference' in errors;
}
