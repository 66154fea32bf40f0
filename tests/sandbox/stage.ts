import { Client, type ClientOptions, DiscordAPIError, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach, beforeEach } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';

/** A fresh sandbox with the real discord.js client in it, for each test. */
export interface Stage {
  sandbox: Sandbox;
  client: Client<true>;
}

/** Sets up a stage before each test of a file and takes it down afterwards. */
export function useStage(options: SandboxOptions = {}, clientOptions: Partial<ClientOptions> = {}): Stage {
  const stage = {} as Stage;
  beforeEach(async () => {
    stage.sandbox = await startSandbox(options);
    stage.client = await logIn(stage.sandbox, clientOptions);
  });
  afterEach(async () => {
    await stage.client.destroy();
    await stage.sandbox.close();
  });
  return stage;
}

/** Logs the real discord.js client in and waits until it is ready. */
export async function logIn(sandbox: Sandbox, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    ...options,
    rest: { api: sandbox.apiUrl, ...options.rest },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(sandbox.token);
  return ready;
}

/** @returns the error that discord.js throws for a request that Discord refuses. */
export async function refusalOf(request: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await request.then(
    () => new Error('Discord refused nothing.'),
    (reason: unknown) => reason,
  );
  if (error instanceof DiscordAPIError) return error;
  throw error;
}
