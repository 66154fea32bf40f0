import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, decodePart } from '../address.ts';
import { DiscordError } from '../errors.ts';
import { createHub, type Hub } from '../events.ts';
import type { Insight } from '../insight.ts';
import type { PageEvent } from '../page/protocol.ts';
import { NotPossible } from '../people/not-possible.ts';
import { createPerson, type Person } from '../people/person.ts';
import { parseJson, readBytes } from '../rest/body.ts';
import type { State } from '../state.ts';
import { perform, readAct } from './acts.ts';
import { type Bundle, bundlePage } from './bundle.ts';
import { explainMessage } from './explanation.ts';
import { streamChanges, streamEvents } from './page-events.ts';
import { json, type Reply, text } from './reply.ts';
import { SECURITY_HEADERS, SHELL } from './shell.ts';
import type { Recorder } from './traffic.ts';
import { worldView } from './world-view.ts';

/** Answers the requests of browsers: the page, what it asks for, and uploaded files. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the page's side is made of. */
interface Parts {
  readonly state: State;
  readonly insight: Insight;
  readonly traffic: Recorder;
  /** Tells every open page of a change. */
  readonly changes: Hub<PageEvent>;
  readonly bundled: () => Promise<Bundle>;
}

/** Makes the page's side of the sandbox. */
export function createPage(state: State, insight: Insight, traffic: Recorder): PageHandler {
  let bundle: Promise<Bundle> | undefined;
  const bundled = () => {
    bundle ??= bundlePage();
    return bundle;
  };
  const changes = createHub<PageEvent>();
  insight.listen(() => changes.emit({ type: 'world' }));
  const parts: Parts = { state, insight, traffic, changes, bundled };
  return async (request, response) => {
    const { pathname, searchParams } = addressOf(request, state.origin);
    const stream = /^\/sandbox\/people\/(\d+)\/events$/.exec(pathname)?.[1];
    if (stream !== undefined && state.world.accounts.has(stream)) {
      streamEvents(state, changes, stream, response);
    } else if (pathname === '/sandbox/gallery/events') {
      streamChanges(insight, response);
    } else {
      const reply = await answer(parts, request, pathname, searchParams).catch(failure);
      response.writeHead(reply.status, { ...SECURITY_HEADERS, ...reply.headers }).end(reply.body);
    }
  };
}

async function answer(
  parts: Parts,
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
): Promise<Reply> {
  const { state, insight, bundled } = parts;
  const method = request.method ?? 'GET';
  if (method === 'POST') return act(parts, request, path);
  if (method !== 'GET') return text(405, 'Method not allowed');
  if (path === '/' || path === '/gallery') return SHELL;
  if (path === '/page.js') return (await bundled()).script;
  if (path === '/page.css') return (await bundled()).style;
  if (path === '/sandbox/world') return json(worldView(state.world, insight));
  if (path === '/sandbox/gallery')
    return json({ bot: state.world.bot, problems: insight.problems(), ...insight.gallery() });
  if (path.startsWith(PICTURES)) return picture(insight, path.slice(PICTURES.length));
  return look(parts, path, query) ?? file(state, path) ?? text(404, 'Not found');
}

const PICTURES = '/sandbox/gallery/pictures/';

/** @param path language and answer, such as `id/salary`. */
async function picture(insight: Insight, path: string): Promise<Reply> {
  const [, language = 'id', id = ''] = /^(id|en)\/([\w.-]+)$/.exec(path) ?? [];
  const png = await insight.picture(id, language === 'en' ? 'en' : 'id');
  if (!png) return text(404, 'There is no such picture.');
  return { status: 200, headers: { 'content-type': 'image/png' }, body: png };
}

const CHANNEL_PATH = /^\/sandbox\/people\/(\d+)\/channels\/(\d+)\/(messages|commands)$/;
const MESSAGE_PATH = /^\/sandbox\/people\/(\d+)\/(?:messages\/(\d+)\/)?(traffic|explanation)$/;
const ACT_PATH = /^\/sandbox\/people\/(\d+)\/act$/;

function look(parts: Parts, path: string, query: URLSearchParams): Reply | undefined {
  const { state } = parts;
  const [, userId, channelId, what] = CHANNEL_PATH.exec(path) ?? [];
  if (userId === undefined || channelId === undefined) return lookBehind(parts, path, query);
  const person = createPerson(state, userId);
  return json(what === 'messages' ? person.messages(channelId) : person.commands(channelId));
}

/** What is behind a message: the traffic, or why the bot wrote it. */
function lookBehind({ state, insight, traffic }: Parts, path: string, query: URLSearchParams) {
  const [, userId, messageId, what] = MESSAGE_PATH.exec(path) ?? [];
  if (userId === undefined) return undefined;
  if (what === 'traffic') return json(messageId === undefined ? traffic.latest() : traffic.about(messageId));
  if (messageId === undefined) return undefined;
  const language = query.get('language') === 'en' ? 'en' : 'id';
  return json(explainMessage(state, insight, { userId, messageId, language }));
}

async function act({ state, changes }: Parts, request: IncomingMessage, path: string): Promise<Reply> {
  const [, userId] = ACT_PATH.exec(path) ?? [];
  if (userId === undefined) return text(404, 'Not found');
  const person: Person = createPerson(state, userId);
  const wanted = readAct(parseJson(new TextDecoder().decode(await readBytes(request))));
  if (!wanted) return text(400, 'This is nothing that a person can do.');
  return json(await perform(state, person, wanted, () => changes.emit({ type: 'world' })));
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
