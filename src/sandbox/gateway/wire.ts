import { constants, createDeflate, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';

/** Writes payloads as the client asked for them. */
export interface Wire {
  send(payload: unknown): void;
  /** From now on each payload is compressed on its own (`compress` in identify). */
  compressEach(): void;
}

/**
 * Makes a wire.
 * @param compress the query's `compress`: `zlib-stream` or nothing.
 */
export function createWire(socket: WebSocket, compress: string | null): Wire {
  const stream = compress === 'zlib-stream' ? streamInto(socket) : undefined;
  let each = false;
  return {
    compressEach() {
      each = true;
    },
    send(payload) {
      const text = JSON.stringify(payload);
      if (stream) stream(text);
      else socket.send(each ? deflateSync(text) : text);
    },
  };
}

/** One deflate stream over all payloads, flushed after each (Discord's reference, "Transport compression"). */
function streamInto(socket: WebSocket): (text: string) => void {
  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  deflate.on('data', (chunk: Buffer) => socket.send(chunk));
  return (text) => {
    deflate.write(text);
  };
}
