import type { Server } from 'node:http';
import { GatewayOpcodes as Op } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { addressOf } from '../address.ts';
import { isTrusted } from '../page-server/guard.ts';
import type { State } from '../state.ts';
import { type Sessions, serveConnection } from './connection.ts';
import { type Dispatch, dispatchFor } from './dispatches.ts';
import { deliver } from './session.ts';

/** The side of the sandbox that tells the bot what happens, with ways to disturb it. */
export interface Gateway {
  /** How many bot processes are connected. */
  readonly connected: number;
  /** Closes every connection. @param code as Discord would, such as 4000; 4000 to 4999 but for 4004 and 4010 to 4014 can be resumed. */
  disconnect(code?: number): void;
  /** Asks every bot process to connect anew (op 7). */
  reconnect(): void;
  /** Forgets every session, so that a resume fails (op 9). */
  invalidate(): void;
  close(): void;
}

/**
 * Serves the gateway under `/gateway` of a server.
 * @param sent is told of every event that goes to a bot process.
 */
export function createGateway(state: State, server: Server, sent: (dispatch: Dispatch) => void): Gateway {
  const sessions: Sessions = new Map();
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams } = addressOf(request, state.origin);
    const isOurs = pathname.replace(/\/$/, '') === '/gateway' && isTrusted(request.headers, state.origin);
    if (!isOurs) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) =>
      serveConnection(state, sessions, client, searchParams),
    );
  });
  const stop = state.hub.listen((event) => {
    for (const session of sessions.values()) {
      const dispatch = dispatchFor(state, event, session);
      if (!dispatch) continue;
      deliver(session, dispatch);
      sent(dispatch);
    }
  });
  return {
    get connected() {
      return [...sessions.values()].filter((session) => session.write).length;
    },
    disconnect(code = 4000) {
      for (const client of sockets.clients) client.close(code);
    },
    reconnect() {
      for (const session of sessions.values())
        session.write?.({ op: Op.Reconnect, d: null, s: null, t: null });
    },
    invalidate() {
      const open = [...sessions.values()];
      sessions.clear();
      for (const session of open) session.write?.({ op: Op.InvalidSession, d: false, s: null, t: null });
    },
    close() {
      stop();
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
