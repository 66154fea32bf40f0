import type { Server } from 'node:http';

/** Lets a server listen on loopback. @param port 0 takes a free one. @returns its origin; rejects if the port is taken. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address !== 'object' || address === null)
        return reject(new Error('The server has no address.'));
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

/** Ends a server with all its connections. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
