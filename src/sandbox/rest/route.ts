import { decodePart } from '../address.ts';
import type { Upload } from '../messages/files.ts';
import type { State } from '../state.ts';

/** A request as a route's handler gets it. */
export interface Call {
  readonly state: State;
  /** What stands for each `:name` of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body, or `payload_json` of a form; undefined where there is none. */
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** A successful answer. No body: status 204. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** One address of Discord's API with what it does. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Without `/api/v10`; `:name` stands for one part. */
  readonly path: string;
  /** Whether it works without the bot's token, because an interaction's token is in the path. */
  readonly open?: boolean;
  /** @throws {DiscordError} for any answer but success. */
  readonly handle: (call: Call) => Reply;
}

/** @returns a success with a body. */
export const ok = (body: unknown): Reply => ({ status: 200, body });
/** @returns a success with nothing to say. */
export const noContent = (): Reply => ({ status: 204 });

/** What an address leads to: a route with its parameters, or the reason why not. */
export type Match =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly missing: 'path' | 'method' };

/**
 * Finds the route of an address. A path written out wins over one with parameters, as routes are tried in order.
 * @param path without `/api/v10` and query.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const found = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  return (
    found.find(({ route }) => route.method === method) ?? { missing: found.length > 0 ? 'method' : 'path' }
  );
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = decodePart(actual[index] ?? '');
    if (part.startsWith(':') && value) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
