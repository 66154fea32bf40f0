import { GatewayIntentBits } from 'discord-api-types/v10';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Contents } from '../../src/discord/command.ts';
import { StartError } from '../../src/discord/connection/start-error.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type OtherDiscordOptions, startOtherDiscord } from './support/other-discord.ts';
import { connectBot, embedOf, steadyServices } from './support/stage.ts';

let services: Contents;
const cleanups: (() => unknown)[] = [];

beforeAll(async () => {
  services = await steadyServices('salary');
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function openSandbox(options = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  cleanups.push(sandbox.close);
  return sandbox;
}

async function openOther(options: OtherDiscordOptions) {
  const discord = await startOtherDiscord(options);
  cleanups.push(discord.close);
  return discord;
}

async function connect(...[host, parts]: Parameters<typeof connectBot>) {
  const connected = await connectBot(host, parts);
  cleanups.push(connected.bot.stop);
  return connected;
}

function sayHello(sandbox: Sandbox) {
  const person = sandbox.as(sandbox.world.users.student);
  return sandbox.reply(person.send(person.dm, 'gaji berapa?').id, { timeout: 15_000 });
}

describe('a start that cannot succeed says why and what to do', () => {
  test('with a wrong token', async () => {
    const sandbox = await openSandbox();
    const wrong = { apiUrl: sandbox.apiUrl, token: 'wrong' };
    await expect(connect(wrong, { services })).rejects.toThrow(/refuses the token in DISCORD_TOKEN/);
  });

  test('with an intent that is switched off', async () => {
    const sandbox = await openSandbox({ deniedIntents: GatewayIntentBits.MessageContent });
    const connection = { apiUrl: sandbox.apiUrl, shards: 'auto', messageContentIntent: true } as const;
    await expect(connect(sandbox, { services, connection })).rejects.toThrow(
      /switch on "Message Content Intent"/,
    );
  });

  test.each([
    [4004, /refuses the token/],
    [4010, /make SHARDS numbers below SHARD_COUNT/],
    [4011, /set SHARD_COUNT=auto/],
    [4012, /code 4012/],
  ])('when the gateway closes with %i', async (closeWith, message) => {
    const discord = await openOther({ closeWith });
    const start = connect(discord, { services });
    await expect(start).rejects.toThrow(message);
    await expect(start).rejects.toBeInstanceOf(StartError);
  });

  test('when nothing answers at the address', async () => {
    const apiUrl = 'http://127.0.0.1:9/api';
    await expect(connect({ apiUrl }, { services })).rejects.toThrow(/127\.0\.0\.1:9.*ECONNREFUSED/);
  });

  test('when something else answers at the address', async () => {
    const discord = await openOther({ gatewayAnswer: { status: 404, body: { message: 'no' } } });
    await expect(connect(discord, { services })).rejects.toThrow(/answers 404 instead of as Discord does/);
  });
});

describe('a connection that is lost', () => {
  test.each([
    ['closed', (sandbox: Sandbox) => sandbox.gateway.disconnect()],
    ['asked to be made anew', (sandbox: Sandbox) => sandbox.gateway.reconnect()],
    ['forgotten', (sandbox: Sandbox) => sandbox.gateway.invalidate()],
  ])('because it was %s comes back by itself, and answers go on', async (_, lose) => {
    const sandbox = await openSandbox();
    const { bot } = await connect(sandbox, { services });
    lose(sandbox);
    await expect.poll(() => bot.isReady(), { timeout: 5_000 }).toBe(false);
    await expect.poll(() => bot.isReady(), { timeout: 15_000 }).toBe(true);
    expect(embedOf(await sayHello(sandbox)).title).toBe('Gaji Machine Learning Engineer');
  });

  test('for good is told, with the reason', async () => {
    const discord = await openOther({});
    const { log } = await connect(discord, { services });
    discord.disconnect(4004);
    await expect.poll(() => log.filter((line) => line.startsWith('FATAL'))).toHaveLength(1);
  });
});

test('a token that is taken away while the bot runs is told', async () => {
  const sandbox = await openSandbox();
  const { log } = await connect(sandbox, { services });
  sandbox.faults.next({ path: /messages$/ }, { status: 401 });
  const person = sandbox.as(sandbox.world.users.student);
  person.send(person.dm, 'gaji berapa?');
  await expect.poll(() => log.find((line) => line.startsWith('FATAL'))).toMatch(/refuses the token/);
});

describe('stopping', () => {
  test('finishes the answer that was begun, takes no further question, and leaves the gateway', async () => {
    const sandbox = await openSandbox();
    const begun = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const [first, ...others] = services.commands.toSorted((a) => (a.name === 'skills' ? -1 : 1));
    const slow: Contents['commands'] = [
      {
        ...first!,
        async run(request, all) {
          begun.resolve();
          await release.promise;
          return first!.run(request, all);
        },
      },
      ...others,
    ];
    const { bot } = await connect(sandbox, { services: { ...services, commands: slow } });
    const person = sandbox.as(sandbox.world.users.student);
    const outcome = person.command(sandbox.world.channels.umum, 'skills');
    await begun.promise;
    const stopped = bot.stop();
    const before = sandbox.requests.length;
    person.send(person.dm, 'gaji berapa?');
    release.resolve();
    expect((await outcome).kind).toBe('message');
    await stopped;
    expect(sandbox.requests.slice(before)).toHaveLength(1);
    await expect.poll(() => sandbox.gateway.connected).toBe(0);
    expect(bot.isReady()).toBe(false);
  });
});

test('several shards share the work of one process', async () => {
  const sandbox = await openSandbox();
  const shards = { ids: [0, 1], count: 2 };
  const connection = { apiUrl: sandbox.apiUrl, shards, messageContentIntent: false };
  await connect(sandbox, { services, connection });
  expect(sandbox.gateway.connected).toBe(2);
  const person = sandbox.as(sandbox.world.users.student);
  const mention = `<@${sandbox.world.application}> gaji?`;
  await sandbox.reply(person.send(sandbox.world.channels.umum, mention).id);
  await sayHello(sandbox);
});
