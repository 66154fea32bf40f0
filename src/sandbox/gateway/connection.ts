import { GatewayCloseCodes as Close, GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { systemClock } from '../clock.ts';
import { gatewayUrl } from '../rest/gateway.ts';
import type { State } from '../state.ts';
import { hasBot } from '../world/world.ts';
import { isOnShard } from './dispatches.ts';
import { ALL_INTENTS } from './intents.ts';
import { membersChunk } from './members.ts';
import { type ClientPayload, type Identify, type Resume, readPayload } from './payload.ts';
import { guildCreate } from './places.ts';
import { createSession, deliver, missedSince, type Session } from './session.ts';
import { createWire, type Wire } from './wire.ts';

/** Milliseconds between heartbeats; what Discord asks for. */
const HEARTBEAT_INTERVAL = 41_250;
/** Milliseconds of silence after which a connection counts as dead. */
const PATIENCE = HEARTBEAT_INTERVAL * 2;

/** Sessions by id: shared by all connections, since a resume comes on a new one. */
export type Sessions = Map<string, Session>;

/** One bot connection. */
interface Connection {
  readonly state: State;
  readonly sessions: Sessions;
  readonly wire: Wire;
  session: Session | undefined;
}

/** What the gateway closes a connection for. */
class Refusal extends Error {
  readonly code: Close;
  constructor(code: Close, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** Speaks with one bot connection until it closes. @param query of the connection's address. */
export function serveConnection(
  state: State,
  sessions: Sessions,
  socket: WebSocket,
  query: URLSearchParams,
): void {
  const wire = createWire(socket, query.get('compress'));
  const connection: Connection = { state, sessions, wire, session: undefined };
  if (query.get('v') !== '10') {
    socket.close(Close.InvalidAPIVersion, 'Invalid API version');
    return;
  }
  let stopWaiting = expectHeartbeat(socket);
  wire.send({ op: Op.Hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL }, s: null, t: null });
  socket.on('message', (data) => {
    stopWaiting();
    stopWaiting = expectHeartbeat(socket);
    try {
      receive(connection, readPayload(String(data)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      socket.close(error.code, error.message);
    }
  });
  socket.on('close', (code) => {
    stopWaiting();
    leave(connection, code);
  });
}

/** @throws {Refusal} */
function receive(connection: Connection, payload: ClientPayload | undefined): void {
  if (!payload) throw new Refusal(Close.DecodeError, 'Error while decoding payload.');
  switch (payload.op) {
    case Op.Heartbeat:
      connection.wire.send({ op: Op.HeartbeatAck, d: null, s: null, t: null });
      break;
    case Op.Identify:
      identify(connection, payload.d);
      break;
    case Op.Resume:
      resume(connection, payload.d);
      break;
    case Op.RequestGuildMembers:
      deliver(identified(connection), membersChunk(connection.state.world, payload.d));
      break;
    default:
      identified(connection);
  }
}

function identified({ session }: Connection): Session {
  if (!session) throw new Refusal(Close.NotAuthenticated, 'Not authenticated.');
  return session;
}

function identify(connection: Connection, d: Identify): void {
  const { state, wire } = connection;
  if (connection.session) throw new Refusal(Close.AlreadyAuthenticated, 'Already authenticated.');
  refuseIdentify(state, d);
  if (d.compress) wire.compressEach();
  const session = createSession({ intents: d.intents, shard: d.shard ?? [0, 1] }, wire.send);
  connection.sessions.set(session.id, session);
  connection.session = session;
  welcome(state, session);
}

function resume(connection: Connection, d: Resume): void {
  const { state, sessions, wire } = connection;
  if (d.token !== state.token) throw new Refusal(Close.AuthenticationFailed, 'Authentication failed.');
  const session = sessions.get(d.session_id);
  const missed = session && missedSince(session, d.seq);
  if (!session || !missed) {
    wire.send({ op: Op.InvalidSession, d: false, s: null, t: null });
    return;
  }
  if (d.seq > session.sequence) throw new Refusal(Close.InvalidSeq, 'Invalid seq.');
  connection.session = session;
  session.write = wire.send;
  for (const dispatch of missed) wire.send(dispatch);
  deliver(session, { t: 'RESUMED', d: {} });
  state.hub.emit({ type: 'SESSION', sessionId: session.id, change: 'resumed' });
}

/** On the machine's clock, whatever the sandbox's shows: the client's heart beats on that one. */
function expectHeartbeat(socket: WebSocket): () => void {
  return systemClock.after(PATIENCE, () => socket.close(Close.SessionTimedOut, 'Session timed out.'));
}

function refuseIdentify(state: State, { token, intents, shard }: Identify): void {
  if (token !== state.token) throw new Refusal(Close.AuthenticationFailed, 'Authentication failed.');
  const [number, count] = shard ?? [0, 1];
  if (number < 0 || number >= count) throw new Refusal(Close.InvalidShard, 'Invalid shard.');
  if ((intents & ~ALL_INTENTS) !== 0) throw new Refusal(Close.InvalidIntents, 'Invalid intent(s).');
  if ((intents & state.deniedIntents) !== 0)
    throw new Refusal(Close.DisallowedIntents, 'Disallowed intent(s).');
}

function welcome(state: State, session: Session): void {
  const { world } = state;
  const servers = [...world.servers.values()].filter(
    (server) => hasBot(world, server) && isOnShard(server.guild.id, session.shard),
  );
  deliver(session, {
    t: 'READY',
    d: {
      v: 10,
      user: world.bot,
      guilds: servers.map(({ guild }) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: gatewayUrl(state.origin),
      shard: session.shard,
      application: { id: world.applicationId, flags: 0 },
    },
  });
  const isTold = (session.intents & GatewayIntentBits.Guilds) !== 0;
  for (const server of servers)
    if (isTold && !server.isDown) deliver(session, guildCreate(state, server, session));
  state.hub.emit({ type: 'SESSION', sessionId: session.id, change: 'ready' });
}

/** Closing with 1000 or 1001 ends the session for good; with any other code it can be resumed. */
function leave({ state, sessions, session, wire }: Connection, code: number): void {
  if (session?.write !== wire.send) return;
  session.write = undefined;
  if (code === 1000 || code === 1001) sessions.delete(session.id);
  state.hub.emit({ type: 'SESSION', sessionId: session.id, change: 'closed' });
}
