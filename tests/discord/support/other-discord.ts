import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';

/** A request of the bot's. */
export interface Received {
  readonly method: string;
  /** Without base and version. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An answer instead of the usual one. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

export interface OtherDiscordOptions {
  /** The code with which every identify is answered, such as 4014. */
  readonly closeWith?: number;
  /** What every request for the gateway is answered with. */
  readonly gatewayAnswer?: Answer;
}

/**
 * The least that can be called a Discord, written from Discord's reference alone and sharing nothing with the local
 * Discord: it sends whatever a test wants and judges nothing.
 */
export interface OtherDiscord {
  readonly apiUrl: string;
  readonly received: readonly Received[];
  /** Sends an event to the bot. */
  emit(event: string, data: object): void;
  /** Answers the next request whose path fits with something else. */
  answerNext(path: RegExp, answer: Answer): void;
  /** Waits for a request from the given index on. */
  request(path: RegExp, from?: number): Promise<Received>;
  /** Closes the gateway's connections. */
  disconnect(code: number): void;
  close(): void;
}

export const BOT = { id: '100000000000000001', username: 'bot', discriminator: '0', avatar: null, bot: true };
export const PERSON = { id: '100000000000000002', username: 'ana', discriminator: '0', avatar: null };
export const GUILD_ID = '100000000000000003';
export const CHANNEL_ID = '100000000000000004';

const GUILD = {
  id: GUILD_ID,
  name: 'g',
  owner_id: PERSON.id,
  preferred_locale: 'id',
  roles: [],
  emojis: [],
  stickers: [],
  members: [],
  channels: [{ id: CHANNEL_ID, type: 0, name: 'c', permission_overwrites: [] }],
  threads: [],
};

/** The JSON of a request, which comes as a part of a form where files are sent along. */
async function bodyOf(request: IncomingMessage) {
  const type = request.headers['content-type'] ?? '';
  const raw = await buffer(request);
  if (!type.startsWith('multipart/')) return JSON.parse(raw.toString() || '{}');
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  return JSON.parse(String(form.get('payload_json') ?? '{}'));
}

/** Starts one on a free port of loopback. */
export async function startOtherDiscord(options: OtherDiscordOptions = {}): Promise<OtherDiscord> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const planned: { path: RegExp; answer: Answer }[] = [];
  const sockets = new Set<WebSocket>();
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const gateway = new WebSocketServer({ server });
  gateway.on('connection', (socket) => greet(socket, sockets, options));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').replace('/elsewhere/v10', '').split('?');
    const method = request.method ?? '';
    const body = await bodyOf(request);
    const index = planned.findIndex((plan) => plan.path.test(path));
    const [plan] = index < 0 ? [] : planned.splice(index, 1);
    const { status, body: answer } = plan?.answer ?? usualAnswer(method, path, body, port, options);
    if (status === 204) response.writeHead(status).end();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    received.push({ method, path, body });
    for (const look of waiting) look();
  }

  const find = (path: RegExp, from: number) =>
    received.slice(from).find((request) => path.test(request.path));
  return {
    apiUrl: `http://127.0.0.1:${port}/elsewhere`,
    received,
    emit: (t, d) => sockets.forEach((socket) => void socket.send(JSON.stringify({ op: 0, t, s: 2, d }))),
    answerNext: (path, answer) => void planned.push({ path, answer }),
    request: (path, from = 0) =>
      new Promise((resolve) => {
        const look = () => {
          const found = find(path, from);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    disconnect: (code) => sockets.forEach((socket) => void socket.close(code)),
    close() {
      for (const socket of sockets) socket.terminate();
      gateway.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function usualAnswer(
  method: string,
  path: string,
  body: object,
  port: number,
  { gatewayAnswer }: OtherDiscordOptions,
): Answer {
  if (path === '/gateway/bot') {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    return (
      gatewayAnswer ?? {
        status: 200,
        body: { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit },
      }
    );
  }
  if (path.endsWith('/commands')) return { status: 200, body: method === 'PUT' ? body : [] };
  if (path.endsWith('/callback')) return { status: 204, body: {} };
  if (path.endsWith('/messages')) {
    return {
      status: 200,
      body: { ...body, id: '1', channel_id: CHANNEL_ID, author: BOT, type: 0, content: '' },
    };
  }
  return { status: 404, body: { code: 0, message: '404: Not Found' } };
}

function greet(socket: WebSocket, sockets: Set<WebSocket>, { closeWith }: OtherDiscordOptions): void {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  const send = (payload: object) => socket.send(JSON.stringify(payload));
  send({ op: 10, d: { heartbeat_interval: 45_000 } });
  socket.on('message', (data) => {
    const { op } = JSON.parse(String(data));
    if (op === 1) send({ op: 11 });
    if (op !== 2) return;
    if (closeWith !== undefined) return socket.close(closeWith);
    const application = { id: BOT.id, flags: 0 };
    const guilds = [{ id: GUILD_ID, unavailable: true }];
    const ready = { v: 10, user: BOT, guilds, session_id: 's', resume_gateway_url: socket.url, application };
    send({ op: 0, t: 'READY', s: 1, d: ready });
    send({ op: 0, t: 'GUILD_CREATE', s: 2, d: GUILD });
  });
}
