import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, decodePart } from '../address.ts';
import { DiscordError } from '../errors.ts';
import type { WorldView } from '../page/protocol.ts';
import { NotPossible } from '../people/not-possible.ts';
import { createPerson, type Person } from '../people/person.ts';
import { parseJson, readBytes } from '../rest/body.ts';
import type { State } from '../state.ts';
import { perform, readAct } from './acts.ts';
import { type Bundle, bundlePage } from './bundle.ts';
import { streamEvents } from './page-events.ts';
import { json, type Reply, text } from './reply.ts';
import { SECURITY_HEADERS, SHELL } from './shell.ts';
import { worldView } from './world-view.ts';

/** Answers the requests of browsers: the page, what it asks for, and uploaded files. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Makes the page's side of the sandbox.
 * @param hints first questions that an empty channel offers, by the page's language.
 */
export function createPage(state: State, hints: WorldView['hints']): PageHandler {
  let bundle: Promise<Bundle> | undefined;
  const bundled = () => {
    bundle ??= bundlePage();
    return bundle;
  };
  return async (request, response) => {
    const { pathname } = addressOf(request, state.origin);
    const stream = /^\/sandbox\/people\/(\d+)\/events$/.exec(pathname)?.[1];
    if (stream !== undefined && state.world.accounts.has(stream)) {
      streamEvents(state, stream, response);
      return;
    }
    const reply = await answer(state, request, pathname, hints, bundled).catch(failure);
    response.writeHead(reply.status, { ...SECURITY_HEADERS, ...reply.headers }).end(reply.body);
  };
}

async function answer(
  state: State,
  request: IncomingMessage,
  path: string,
  hints: WorldView['hints'],
  bundled: () => Promise<Bundle>,
): Promise<Reply> {
  const method = request.method ?? 'GET';
  if (method === 'POST') return act(state, request, path);
  if (method !== 'GET') return text(405, 'Method not allowed');
  if (path === '/') return SHELL;
  if (path === '/page.js') return (await bundled()).script;
  if (path === '/page.css') return (await bundled()).style;
  if (path === '/sandbox/world') return json(worldView(state.world, hints));
  return look(state, path) ?? file(state, path) ?? text(404, 'Not found');
}

const PERSON_PATH = /^\/sandbox\/people\/(\d+)\/(?:channels\/(\d+)\/(messages|commands)|act)$/;

function look(state: State, path: string): Reply | undefined {
  const [, userId, channelId, what] = PERSON_PATH.exec(path) ?? [];
  if (userId === undefined || channelId === undefined) return undefined;
  const person = createPerson(state, userId);
  return json(what === 'messages' ? person.messages(channelId) : person.commands(channelId));
}

async function act(state: State, request: IncomingMessage, path: string): Promise<Reply> {
  const [, userId, channelId] = PERSON_PATH.exec(path) ?? [];
  if (userId === undefined || channelId !== undefined) return text(404, 'Not found');
  const person: Person = createPerson(state, userId);
  const wanted = readAct(parseJson(new TextDecoder().decode(await readBytes(request))));
  return wanted ? json(await perform(person, wanted)) : text(400, 'This is nothing that a person can do.');
}

/** Pictures are shown, everything else is saved: a page that somebody uploaded must not run here. */
const SHOWN = /^image\/(png|jpeg|gif|webp)$/;

function file(state: State, path: string): Reply | undefined {
  const found = state.files.read(decodePart(path) ?? '');
  if (!found) return undefined;
  const disposition = SHOWN.test(found.type) ? 'inline' : 'attachment';
  const headers = {
    'content-type': found.type || 'application/octet-stream',
    'content-disposition': disposition,
  };
  return { status: 200, headers, body: found.bytes };
}

function failure(error: unknown): Reply {
  if (error instanceof NotPossible) return text(404, error.message);
  if (error instanceof DiscordError) return text(error.status, error.message);
  const message = error instanceof Error ? error.message : String(error);
  return text(500, `The local Discord failed: ${message}`);
}
