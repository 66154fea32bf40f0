import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf } from './address.ts';
import { isTrusted } from './page-server/guard.ts';
import type { PageHandler } from './page-server/page.ts';
import { isApiPath, type RestHandler } from './rest/rest.ts';

/**
 * Hands each request to the part of the sandbox that it is for, and turns away those of other web pages.
 * @param origin of the server, such as `http://127.0.0.1:4000`.
 */
export function createListener(origin: string, rest: RestHandler, page: PageHandler) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = addressOf(request, origin);
    if (!isTrusted(request.headers, origin)) response.writeHead(403).end('Only this machine may come in.');
    else void (isApiPath(pathname) ? rest : page)(request, response);
  };
}
