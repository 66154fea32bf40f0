import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { startSandbox } from '../src/sandbox/sandbox.ts';
import { commandEvent, messageEvent } from './discord/support/events.ts';
import { startOtherDiscord } from './discord/support/other-discord.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Runs the program in a folder of its own, with nothing in its environment but what is given. */
function run(env: Readonly<Record<string, string>>, { args = [] as string[], cwd = newFolder() } = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let output = '';
  const written = () => output;
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  return {
    child,
    written,
    ended: once(child, 'close').then(([code]) => Number(code)),
    says: (text: RegExp) => expect.poll(written, { timeout: 10_000, interval: 20 }).toMatch(text),
  };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'main-'));
}

describe('without a token', () => {
  test('the local Discord opens, and SIGTERM ends all of it', async () => {
    const { child, ended, says, written } = run({ SANDBOX_PORT: '0' });
    await says(/Chat with Tanya Karier at http:\/\/127\.0\.0\.1:\d+/);
    const [address = ''] = /http:\S+/.exec(written()) ?? [];
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('a port that is taken is told, if it was asked for', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { ended, written } = run({ SANDBOX_PORT: port });
    expect(await ended).toBe(1);
    server.close();
    expect(written()).toBe(
      `SANDBOX_PORT=${port} is in use: choose another, or leave it out for a free one.\n`,
    );
  });
});

describe('with a token', () => {
  test('the bot runs on the Discord at DISCORD_API_URL, with a health check, until SIGINT', async () => {
    const sandbox = await startSandbox();
    const place = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl };
    const shards = { SHARDS: 'auto', SHARD_COUNT: 'auto' };
    const { child, ended, says, written } = run({ ...place, ...shards, HEALTH_PORT: '0' });
    await says(/the bot is on Discord .*oauth2\/authorize/);
    const port = /"port":(\d+)/.exec(written())?.[1];
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const person = sandbox.as(sandbox.world.users.student);
    const reply = await sandbox.reply(person.send(person.dm, 'gaji senior berapa?').id);
    expect(reply.embeds[0]?.title).toBe('Gaji level senior (5+ tahun)');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await sandbox.close();
  });

  test('an event that makes no sense is survived', async () => {
    const discord = await startOtherDiscord();
    const { says } = run({ DISCORD_TOKEN: 'any', DISCORD_API_URL: discord.apiUrl });
    await says(/the bot is on Discord/);
    discord.emit('INTERACTION_CREATE', commandEvent('salary', [], { entitlements: undefined }));
    await says(/something failed and nobody noticed/);
    discord.emit('MESSAGE_CREATE', messageEvent('gaji senior berapa?'));
    await discord.request(/messages$/);
    discord.close();
  });

  test('a wrong one is told in one line', async () => {
    const sandbox = await startSandbox();
    const { ended, written } = run({ DISCORD_TOKEN: 'wrong.token', DISCORD_API_URL: sandbox.apiUrl });
    expect(await ended).toBe(1);
    await sandbox.close();
    expect(written()).toMatch(/^Discord refuses the token in DISCORD_TOKEN: .*\n$/);
    expect(written()).not.toContain('wrong.token');
  });

  test('that is revoked later ends the program', async () => {
    const sandbox = await startSandbox();
    const { ended, says, written } = run({ DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl });
    await says(/the bot is on Discord/);
    sandbox.gateway.disconnect(4004);
    expect(await ended).toBe(1);
    await sandbox.close();
    expect(written()).toContain('Discord refuses the token');
  });
});

describe('the command line and the environment', () => {
  test('--help says how it is used', async () => {
    const { ended, written } = run({}, { args: ['--help'] });
    expect(await ended).toBe(0);
    expect(written()).toContain('DISCORD_TOKEN');
  });

  test('an unknown argument is told', async () => {
    const { ended, written } = run({}, { args: ['--colour'] });
    expect(await ended).toBe(1);
    expect(written()).toContain('Unknown argument "--colour"');
  });

  test('every mistake of the environment and of .env stops the start with one message', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, '.env'), 'HEALTH_PORT=many\nLOG_LEVEL=info\n');
    const { ended, written } = run({ LOG_LEVEL: 'loud' }, { cwd });
    expect(await ended).toBe(1);
    expect(written()).toContain('HEALTH_PORT is "many"');
    expect(written()).toContain('LOG_LEVEL is "loud"');
    expect(written()).not.toContain('at parseConfig');
  });
});
