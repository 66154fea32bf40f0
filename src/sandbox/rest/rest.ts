import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { addressOf } from '../address.ts';
import { systemClock } from '../clock.ts';
import { DiscordError, errorOf } from '../errors.ts';
import type { Fault, Faults, RateLimitFault } from '../faults.ts';
import type { State } from '../state.ts';
import { applicationRoutes } from './applications.ts';
import { type ReadBody, readBody } from './body.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { gatewayRoutes } from './gateway.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { createRateLimits, type RateLimit } from './rate-limit.ts';
import { matchRoute, type Reply, type Route } from './route.ts';
import { userRoutes } from './users.ts';
import { webhookRoutes } from './webhooks.ts';

const ROUTES: readonly Route[] = [
  ...gatewayRoutes,
  ...userRoutes,
  ...applicationRoutes,
  ...commandRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...guildRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
];

const API = /^\/api(\/v\d+)?(?=\/)/;

/** @returns whether an address belongs to Discord's API. */
export function isApiPath(path: string): boolean {
  return API.test(path);
}

/** Answers one request to Discord's API. */
export type RestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes the REST side of the sandbox. */
export function createRest(state: State, faults: Faults, limit: RateLimit): RestHandler {
  const count = createRateLimits(limit, systemClock);
  return async (request, response) => {
    const address = addressOf(request, state.origin);
    const path = address.pathname.replace(API, '');
    const method = request.method ?? 'GET';
    const query = address.searchParams;
    const read = await readBody(request).catch(asFailure);
    const fault = faults.take(method, path);
    const standing = count(bucketOf(method, path));
    const reply = met(fault, () => answer(state, { request, method, path, query, read, standing }));
    if (fault && 'cut' in fault) request.socket.destroy();
    else send(response, { ...standing.headers, ...reply.headers }, reply);
    log(state, method, path + address.search, read, reply);
  };
}

/** What the bot gets to know of a request that a fault may have met. */
function met(fault: Fault | undefined, handle: () => FullReply): FullReply {
  if (!fault) return handle();
  if ('carriedOut' in fault && fault.carriedOut) handle();
  return faultReply(fault);
}

interface FullReply extends Reply {
  /** HTML in place of a body. */
  readonly page?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Received {
  readonly request: IncomingMessage;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly read: ReadBody | DiscordError;
  readonly standing: { readonly allowed: boolean; readonly resetAfter: number };
}

function answer(state: State, received: Received): FullReply {
  try {
    return handle(state, received);
  } catch (error) {
    if (error instanceof DiscordError) return errorReply(error);
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 500, body: { message: `500: Internal Server Error: ${message}`, code: 0 } };
  }
}

function handle(state: State, { request, method, path, query, read, standing }: Received): FullReply {
  const match = matchRoute(ROUTES, method, path);
  if ('missing' in match) throw match.missing === 'path' ? notFound() : wrongMethod();
  const { route, params } = match;
  if (!route.open && request.headers.authorization !== `Bot ${state.token}`) throw unauthorized();
  if (!standing.allowed && !route.open) return limited({ retryAfter: standing.resetAfter });
  if (read instanceof DiscordError) throw read;
  return route.handle({ state, params, query, ...read });
}

const notFound = () => new DiscordError(404, 0, '404: Not Found');
const wrongMethod = () => new DiscordError(405, 0, '405: Method Not Allowed');
const unauthorized = () => new DiscordError(401, 0, '401: Unauthorized');

function asFailure(error: unknown): DiscordError {
  return error instanceof DiscordError ? error : new DiscordError(400, 0, '400: Bad Request');
}

function errorReply({ status, code, message, errors }: DiscordError): FullReply {
  return { status, body: { message, code, ...(errors ? { errors } : {}) } };
}

/** 500 comes from Discord itself; 502 and the like come, as a page, from the proxy before it. A cut has no status. */
function faultReply(fault: Fault): FullReply {
  if ('cut' in fault) return { status: 0 };
  if ('code' in fault) return errorReply(errorOf(fault.code));
  if ('rateLimit' in fault) return limited(fault.rateLimit);
  const { status } = fault;
  const name = STATUS_CODES[status] ?? 'Unknown';
  return status > 500
    ? { status, page: `<html><head><title>${status} ${name}</title></head></html>` }
    : { status, body: { message: `${status}: ${name}`, code: 0 } };
}

/** Discord's reference, "Rate Limits": headers and body of a 429. */
function limited({ retryAfter, global = false, shared = false }: RateLimitFault): FullReply {
  const scope = global ? 'global' : shared ? 'shared' : 'user';
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      'x-ratelimit-scope': scope,
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': ((systemClock.now() + retryAfter * 1000) / 1000).toFixed(3),
      'x-ratelimit-reset-after': String(retryAfter),
    },
  };
}

/** Discord counts by route and by the channel, guild or webhook in it: every other id is left out. */
function bucketOf(method: string, path: string): string {
  const [, top, major, ...rest] = path.split('/');
  return [method, top, major, ...rest.map((part) => (/^\d+$/.test(part) ? ':id' : part))].join('/');
}

function send(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  { status, body, page }: FullReply,
): void {
  const text = page ?? (body === undefined ? '' : JSON.stringify(body));
  const kind = page === undefined ? 'application/json' : 'text/html';
  const type = text === '' ? {} : { 'content-type': kind };
  response.writeHead(status, { ...type, ...headers }).end(text);
}

function log(state: State, method: string, path: string, read: ReadBody | DiscordError, reply: Reply): void {
  const { body, uploads } = read instanceof DiscordError ? { body: undefined, uploads: [] } : read;
  const files = uploads.map(({ name }) => name);
  const entry = { method, path, body, files, status: reply.status, answer: reply.body };
  state.hub.emit({ type: 'REQUEST', entry });
}
