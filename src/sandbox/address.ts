import type { IncomingMessage } from 'node:http';

/**
 * The address that a request asks for.
 * @param origin of the server. @returns the root for what is no address at all.
 */
export function addressOf(request: IncomingMessage, origin: string): URL {
  const text = `${origin}${request.url ?? '/'}`;
  return new URL(URL.canParse(text) ? text : origin);
}

/** Reads `%20` and the like in a part of a path. @returns undefined if it is malformed. */
export function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
