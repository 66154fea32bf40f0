import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** The real discord.js client, logged in to a sandbox and ready. The test destroys it. */
export async function logIn(sandbox: Sandbox, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: sandbox.apiUrl },
    ...options,
  });
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(sandbox.token);
  return ready;
}
