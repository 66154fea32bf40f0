/** What stands in place of a secret. */
const HIDDEN = '…';

/** The tokens of interactions, as the sandbox makes them. */
const INTERACTION_TOKEN = /sandbox\.\d+\.[\w-]+/g;

/**
 * Copies data without the secrets in it: the bot's token and the tokens of interactions, wherever they stand.
 * @param token the bot's.
 */
export function withoutSecrets<T>(data: T, token: string): T {
  const text = JSON.stringify(data, (key, value) => (key === 'token' ? HIDDEN : value));
  return JSON.parse(text.replaceAll(token, HIDDEN).replaceAll(INTERACTION_TOKEN, HIDDEN));
}
