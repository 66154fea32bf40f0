import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from './start-error.ts';

/** A running health check. */
export interface Health {
  readonly port: number;
  close(): void;
}

/**
 * Answers `GET /healthz` with 200 while the bot is connected and 503 otherwise, for whatever watches over it.
 * It listens on every address, because such a watcher is usually not inside the same container; it tells nothing else.
 * @param port 0 for any free one.
 * @throws StartError if the port cannot be had.
 */
export async function startHealth(port: number, isReady: () => boolean): Promise<Health> {
  const server = createServer((request, response) => {
    const isHealth = request.method === 'GET' && request.url?.split('?')[0] === '/healthz';
    const [status, text] = isHealth ? (isReady() ? [200, 'ready'] : [503, 'not ready']) : [404, 'not found'];
    response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${text}\n`);
  });
  try {
    await once(server.listen(port), 'listening');
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new StartError(`HEALTH_PORT=${port} cannot be used (${problem}): choose another port.`, {
      cause: error,
    });
  }
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
