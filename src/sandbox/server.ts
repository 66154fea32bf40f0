import type { IncomingMessage, ServerResponse } from 'node:http';
import { isApiPath, type RestHandler } from './rest/rest.ts';
import type { State } from './state.ts';

/** Hands each request to the part of the sandbox that it is for: Discord's API, or the files of its CDN. */
export function createListener(state: State, rest: RestHandler) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', state.origin);
    if (isApiPath(pathname)) void rest(request, response);
    else serveFile(state, pathname, response);
  };
}

function serveFile(state: State, path: string, response: ServerResponse): void {
  const file = state.files.read(decodeURIComponent(path));
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const headers = {
    'content-type': file.type || 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  };
  response.writeHead(200, headers).end(file.bytes);
}
