import { Client, DiscordAPIError, HTTPError, RateLimitError, Routes } from 'discord.js';
import { expect, it } from 'vitest';
import { refusalOf, useStage } from './stage.ts';

const stage = useStage();

const ask = (path: string, init: RequestInit = {}) => {
  const authorization = `Bot ${stage.sandbox.token}`;
  return fetch(`${stage.sandbox.apiUrl}/v10${path}`, {
    ...init,
    headers: { authorization, ...init.headers },
  });
};

it('answers a wrong token with 401, in Discord’s form', async () => {
  const response = await ask('/users/@me', { headers: { authorization: 'Bot wrong' } });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ message: '401: Unauthorized', code: 0 });
});

it('lets discord.js say so when it logs in with a wrong token', async () => {
  const client = new Client({ intents: [], rest: { api: stage.sandbox.apiUrl } });
  await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
  await client.destroy();
});

it('knows no other addresses and no other methods', async () => {
  const missing = await ask('/nothing/here');
  expect([missing.status, await missing.json()]).toEqual([404, { message: '404: Not Found', code: 0 }]);
  const wrong = await ask('/users/@me', { method: 'PUT' });
  expect([wrong.status, await wrong.json()]).toEqual([405, { message: '405: Method Not Allowed', code: 0 }]);
});

it('answers broken JSON with 50109', async () => {
  const path = `/channels/${stage.sandbox.world.channels.umum}/messages`;
  const headers = { 'content-type': 'application/json' };
  const response = await ask(path, { method: 'POST', body: '{"content":', headers });
  expect(await response.json()).toMatchObject({ code: 50109 });
});

it('tells the rate limit with every answer', async () => {
  const { headers } = await ask('/users/@me');
  expect(headers.get('x-ratelimit-limit')).toBe('50');
  expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(50);
  expect(Number(headers.get('x-ratelimit-reset-after'))).toBeGreaterThan(0);
  expect(headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]+$/);
});

it('gives what discord.js and bots look up', async () => {
  const { client, sandbox } = stage;
  const guild = await client.guilds.fetch(sandbox.world.guild);
  expect((await guild.channels.fetch()).map((channel) => channel?.name)).toEqual([
    'umum',
    'belajar',
    'tanya-jawab',
  ]);
  expect(
    (await guild.members.fetch({ user: sandbox.world.users.moderator, force: true })).permissions.has(
      'ManageGuild',
    ),
  ).toBe(true);
  expect((await guild.roles.fetch()).size).toBe(3);
  expect((await client.application.fetch()).id).toBe(sandbox.world.application);
  expect((await refusalOf(client.users.fetch('1234567890123456789', { force: true }))).code).toBe(10013);
  expect((await refusalOf(client.channels.fetch('1234567890123456789', { force: true }))).code).toBe(10003);
  expect((await refusalOf(client.rest.get(Routes.guild('1')))).code).toBe(10004);
});

it('gives members over the gateway', async () => {
  const guild = await stage.client.guilds.fetch(stage.sandbox.world.guild);
  const { users } = stage.sandbox.world;
  const members = await guild.members.fetch({ user: [users.student, users.english] });
  expect([...members.keys()]).toEqual([users.student, users.english]);
});

it('keeps a log of what was asked and answered', async () => {
  const channel = await stage.client.channels.fetch(stage.sandbox.world.channels.umum);
  if (channel?.isSendable()) await channel.send('logged');
  expect(stage.sandbox.requests.at(-1)).toMatchObject({
    method: 'POST',
    path: `/channels/${stage.sandbox.world.channels.umum}/messages`,
    body: { content: 'logged' },
    status: 200,
    answer: { content: 'logged' },
  });
});

it('fails as it is told to, once for each fault', async () => {
  const { rest } = stage.client;
  rest.options.retries = 0;
  const { faults } = stage.sandbox;
  const target = { method: 'GET', path: '/users/@me' };
  faults.next(target, { status: 500 });
  await expect(rest.get('/users/@me')).rejects.toBeInstanceOf(HTTPError);
  faults.next(target, { code: 50001 });
  await expect(rest.get('/users/@me')).rejects.toMatchObject({ code: 50001, status: 403 });
  faults.next({ path: /^\/users\// }, { cut: true });
  await expect(rest.get('/users/@me')).rejects.toThrow();
  rest.options.rejectOnRateLimit = () => true;
  faults.next(target, { rateLimit: { retryAfter: 9, global: true } });
  await expect(rest.get('/users/@me')).rejects.toBeInstanceOf(RateLimitError);
});

it('does what it should again after a fault', async () => {
  stage.sandbox.faults.next({ path: '/users/@me' }, { code: 50001 });
  await expect(stage.client.rest.get('/users/@me')).rejects.toBeInstanceOf(DiscordAPIError);
  expect(await stage.client.rest.get('/users/@me')).toMatchObject({ username: 'bot' });
});
