import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ hints: { id: ['Gaji?'], en: ['Pay?'] } });
});

afterAll(() => sandbox.close());

/** Asks with headers that `fetch` would not let one set. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<{ status: number; body: Buffer; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request(sandbox.origin + path, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers: response.headers }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('other web pages stay out', () => {
  it.each<[string, Record<string, string>]>([
    ['by a name that leads here', { host: 'evil.example' }],
    ['across origins', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['as a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ])('%s', async (_how, headers) => {
    for (const path of ['/', '/sandbox/world', '/api/v10/gateway/bot']) {
      expect((await ask(path, headers)).status).toBe(403);
    }
  });

  it('from the gateway, too', async () => {
    const socket = new WebSocket(`${sandbox.origin.replace('http', 'ws')}/gateway?v=10`, {
      origin: 'https://evil.example',
    });
    const outcome = await new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });

  it('while this machine comes in by either of its names', async () => {
    const { port } = new URL(sandbox.origin);
    expect((await ask('/', { host: `localhost:${port}`, origin: `http://localhost:${port}` })).status).toBe(
      200,
    );
  });
});

describe('the page', () => {
  it('asks nothing outside: its policy allows only itself', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('weighs less than 200 kB compressed', async () => {
    const [script, style] = await Promise.all([ask('/page.js'), ask('/page.css')]);
    expect(script.body.length + style.body.length).toBeLessThan(200_000);
    expect(gunzipSync(script.body).toString()).toContain('discord-message');
  });

  it('gets what it starts from', async () => {
    const { body } = await ask('/sandbox/world');
    const world = JSON.parse(body.toString());
    expect(world.people.map((person: { locale: string }) => person.locale)).toEqual(['id', 'en-US', 'id']);
    expect(world.channels.map((channel: { name: string }) => channel.name)).toEqual([
      'umum',
      'belajar',
      'Belajar bareng',
      'tanya-jawab',
      'Mulai belajar dari mana?',
    ]);
    expect(world.hints).toEqual({ id: ['Gaji?'], en: ['Pay?'] });
  });

  it.each([
    ['nothing that a person can do', 'POST', `/act`, '{"do":"fly"}', 400],
    ['broken JSON', 'POST', `/act`, '{', 400],
    ['a channel that is another person’s', 'GET', `/channels/1213772857205800000/messages`, '', 404],
  ])('is refused %s', async (_what, method, path, body, status) => {
    expect(
      (await ask(`/sandbox/people/${sandbox.world.users.student}${path}`, {}, method, body)).status,
    ).toBe(status);
  });

  it.each(['//', '/%E0%A4%A', '*', '/attachments/%'])('lives on after the address %s', async (path) => {
    const { port } = new URL(sandbox.origin);
    const status = await new Promise((resolve) => {
      request({ port, path, host: '127.0.0.1' }, (response) => resolve(response.statusCode)).end();
    });
    expect([200, 404]).toContain(status);
    expect((await ask('/sandbox/world')).status).toBe(200);
  });

  it('is told of nobody and of nothing that is not there', async () => {
    expect((await ask('/sandbox/people/1/channels/2/messages')).status).toBe(404);
    expect((await ask('/nothing')).status).toBe(404);
    expect((await ask('/', {}, 'PUT')).status).toBe(405);
  });
});
