import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';

/** The bot cannot run, for a reason that its operator can mend; the message says how. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const TOKEN_MEND =
  'Discord refuses the token in DISCORD_TOKEN: copy it again from the Developer Portal (your application, Bot, Reset Token).';

const CLOSED: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_MEND,
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses the shard: make SHARDS numbers below SHARD_COUNT.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord wants more shards, since the bot is in many servers: set SHARD_COUNT=auto or a larger number.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refuses the Message Content intent: switch on "Message Content Intent" in the Developer Portal (your application, Bot, Privileged Gateway Intents), or set MESSAGE_CONTENT_INTENT=off.',
};

/** Explains why Discord closed the gateway for good. @param code Discord's close code, such as 4014. */
export function closedForGood(code: number): StartError {
  return new StartError(CLOSED[code] ?? `Discord closed the connection for good, with code ${code}.`);
}

/** Says that the token was refused after the start, so that nothing works any more. */
export function tokenRefused(): StartError {
  return new StartError(TOKEN_MEND);
}

/**
 * Explains why the bot could not log in.
 * @param error what discord.js threw.
 * @param apiUrl where Discord's API was looked for.
 */
export function loginFailed(error: unknown, apiUrl: string): StartError {
  if (error instanceof StartError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return tokenRefused();
  const where = `${apiUrl} (DISCORD_API_URL)`;
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return new StartError(
      `${where} answers ${error.status} instead of as Discord does: check the address, or try later.`,
      { cause: error },
    );
  }
  const problem = error instanceof Error ? codeOf(error) : String(error);
  return new StartError(
    `Logging in to Discord at ${where} failed: ${problem}. Check the address and the network.`,
    { cause: error },
  );
}

function codeOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error.message || code || error.name;
}
