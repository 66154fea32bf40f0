import { type Client, GatewayIntentBits, Locale, type Message, Status } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { logIn } from './stage.ts';

let sandbox: Sandbox;
const clients: Client[] = [];

beforeEach(async () => {
  sandbox = await startSandbox({ deniedIntents: GatewayIntentBits.GuildPresences });
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.destroy()));
  await sandbox.close();
});

async function enter(options: Parameters<typeof logIn>[1] = {}) {
  const client = await logIn(sandbox, options);
  clients.push(client);
  return client;
}

const student = () => sandbox.as(sandbox.world.users.student);

describe('the real client', () => {
  it('sees the guild with its channels, threads and roles', async () => {
    const client = await enter();
    const guild = client.guilds.cache.get(sandbox.world.guild);
    expect(guild?.name).toBe('Ruang Belajar');
    expect(guild?.channels.cache.size).toBe(5);
    expect(guild?.channels.cache.get(sandbox.world.channels.thread)?.isThread()).toBe(true);
    expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
    expect(guild?.members.me?.permissions.has('ManageGuild')).toBe(false);
  });

  it('resumes after a cut and hears what it missed', async () => {
    const client = await enter();
    const heard = new Promise<Message>((resolve) => client.on('messageCreate', resolve));
    const readyAgain: string[] = [];
    client.on('shardReady', () => readyAgain.push('ready'));
    sandbox.gateway.disconnect(4000);
    await sandbox.waitFor(() => sandbox.gateway.connected === 0);
    student().send(student().dm, 'while you were away');
    expect((await heard).content).toBe('while you were away');
    expect(readyAgain).toEqual([]);
    expect(client.ws.shards.first()?.status).toBe(Status.Ready);
  });

  it('comes back when it is asked to reconnect, and when its session is no longer known', async () => {
    const atOnce = async () => ({ waitForIdentify: async () => {} });
    const client = await enter({ ws: { buildIdentifyThrottler: atOnce } });
    const resumed = new Promise((resolve) => client.on('shardResume', resolve));
    sandbox.gateway.reconnect();
    await resumed;
    sandbox.gateway.invalidate();
    const heard = new Promise<Message>((resolve) => client.on('messageCreate', resolve));
    await sandbox.waitFor(() => sandbox.gateway.connected === 1);
    student().send(student().dm, 'back?');
    expect((await heard).content).toBe('back?');
  });

  it('gets the content of everything with the message content intent', async () => {
    const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
    const client = await enter({ intents: [Guilds, GuildMessages, MessageContent] });
    const heard = new Promise<Message>((resolve) => client.on('messageCreate', resolve));
    student().send(sandbox.world.channels.umum, 'to nobody');
    expect((await heard).content).toBe('to nobody');
  });

  it('hears nothing that it has no intent for', async () => {
    const client = await enter({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages] });
    const contents: string[] = [];
    const last = new Promise((resolve) =>
      client.on('messageCreate', (message) => {
        contents.push(message.content);
        if (message.content === 'private') resolve(message);
      }),
    );
    student().send(sandbox.world.channels.umum, 'public');
    student().send(student().dm, 'private');
    await last;
    expect(contents).toEqual(['private']);
  });

  it('hears of typing and of the guild’s new language', async () => {
    const client = await enter({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessageTyping] });
    const typing = new Promise<string | undefined>((resolve) =>
      client.on('typingStart', ({ user }) => resolve(user.id)),
    );
    student().typing(sandbox.world.channels.umum);
    expect(await typing).toBe(student().user.id);
    const changed = new Promise<string>((resolve) =>
      client.on('guildUpdate', (_old, now) => resolve(now.preferredLocale)),
    );
    sandbox.setGuildLocale(Locale.EnglishUS);
    expect(await changed).toBe('en-US');
  });

  it('may be split into shards: private messages come to the first, the guild to its own', async () => {
    const first = await enter({ shards: [0], shardCount: 2 });
    const second = await enter({ shards: [1], shardCount: 2 });
    const own = Number((BigInt(sandbox.world.guild) >> 22n) % 2n);
    expect([first, second].map((client) => client.guilds.cache.size)).toEqual(own === 0 ? [1, 0] : [0, 1]);
    const heard = new Promise<Message>((resolve) => first.on('messageCreate', resolve));
    student().send(student().dm, 'to shard 0');
    expect((await heard).content).toBe('to shard 0');
  });
});

describe('a connection is closed', () => {
  const identify = (d: object) => ({ op: 2, d: { token: sandbox.token, intents: 0, properties: {}, ...d } });

  it.each<[string, string | (() => object), number]>([
    ['with 4002 for what is no payload', 'hello', 4002],
    ['with 4003 before identifying', () => ({ op: 3, d: {} }), 4003],
    ['with 4004 for a wrong token', () => identify({ token: 'wrong' }), 4004],
    ['with 4010 for a shard that is none', () => identify({ shard: [2, 2] }), 4010],
    ['with 4013 for intents that are none', () => identify({ intents: 1 << 30 }), 4013],
    [
      'with 4014 for intents that the portal denies',
      () => identify({ intents: GatewayIntentBits.GuildPresences }),
      4014,
    ],
  ])('%s', async (_what, payload, code) => {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload());
    expect(await closeCode('?v=10&encoding=json', text)).toBe(code);
  });

  it('with 4012 for another version', async () => {
    expect(await closeCode('?v=6', '')).toBe(4012);
  });
});

it('compresses if it is asked to', async () => {
  const { createInflate, constants } = await import('node:zlib');
  const socket = new WebSocket(
    `${sandbox.origin.replace('http', 'ws')}/gateway?v=10&encoding=json&compress=zlib-stream`,
  );
  const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
  const text = new Promise<string>((resolve) =>
    inflate.once('data', (chunk: Buffer) => resolve(String(chunk))),
  );
  socket.once('message', (data) => inflate.write(data));
  expect(JSON.parse(await text)).toMatchObject({ op: 10, d: { heartbeat_interval: 41250 } });
  socket.close();
});

function closeCode(query: string, text: string): Promise<number> {
  const socket = new WebSocket(`${sandbox.origin.replace('http', 'ws')}/gateway${query}`);
  socket.once('message', () => socket.send(text));
  return new Promise((resolve) => socket.once('close', resolve));
}
