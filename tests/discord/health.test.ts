import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Health, startHealth } from '../../src/discord/connection/health.ts';

let isReady = false;
let health: Health;

beforeAll(async () => {
  health = await startHealth(0, () => isReady);
});
afterAll(() => health.close());

async function status(path: string, method = 'GET'): Promise<number> {
  return (await fetch(`http://127.0.0.1:${health.port}${path}`, { method })).status;
}

test('answers 503 until the bot is ready, and 200 while it is', async () => {
  expect(await status('/healthz')).toBe(503);
  isReady = true;
  expect(await status('/healthz?probe=1')).toBe(200);
  isReady = false;
  expect(await status('/healthz')).toBe(503);
});

test('answers nothing else', async () => {
  expect(await status('/')).toBe(404);
  expect(await status('/healthz', 'POST')).toBe(404);
});

test('says so when its port is taken', async () => {
  await expect(startHealth(health.port, () => true)).rejects.toThrow(
    /HEALTH_PORT=\d+ cannot be used.*choose another/,
  );
});
