import { ok, type Route } from './route.ts';

/** Where to connect for events. */
export const gatewayRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', handle: ({ state }) => ok({ url: gatewayUrl(state.origin) }) },
  {
    method: 'GET',
    path: '/gateway/bot',
    handle: ({ state }) =>
      ok({
        url: gatewayUrl(state.origin),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 16 },
      }),
  },
];

/** @returns the gateway's address on the server of this origin. */
export function gatewayUrl(origin: string): string {
  return `${origin.replace('http', 'ws')}/gateway`;
}
