import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A network between the store and a server, which can fall silent. */
export interface Network {
  /** The same address, but by way of it. */
  readonly url: string;
  /** From now on nothing comes through on the connections there are; new ones are silent as well until `mend`. */
  fallSilent(): void;
  /** New connections come through again; the silent ones stay silent. */
  mend(): void;
  /** Breaks the connections there are. */
  breakOff(): void;
  close(): Promise<void>;
}

/** Puts a network before the server that an address leads to. */
export async function startNetwork(url: string): Promise<Network> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    keep(near);
    if (isSilent) return;
    const far = connect(Number(target.port), target.hostname);
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
  });
  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {});
  }
  const breakOff = () => {
    for (const socket of sockets) socket.destroy();
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  const proxied = new URL(url);
  proxied.port = `${address.port}`;
  return {
    url: proxied.href,
    fallSilent: () => {
      isSilent = true;
      for (const socket of sockets) socket.unpipe();
    },
    mend: () => {
      isSilent = false;
    },
    breakOff,
    close: async () => {
      breakOff();
      server.close();
      await once(server, 'close');
    },
  };
}
