import { expect, it } from 'vitest';
import { useStage } from './stage.ts';

const stage = useStage({ rateLimit: { requests: 3, milliseconds: 60_000 } });

it('answers 429 to who asks too much, for each bucket by itself', async () => {
  const ask = (path: string) =>
    fetch(`${stage.sandbox.apiUrl}/v10${path}`, { headers: { authorization: `Bot ${stage.sandbox.token}` } });
  const statuses = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await ask('/users/@me/guilds')).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const limited = await ask('/users/@me/guilds');
  expect(await limited.json()).toMatchObject({ message: 'You are being rate limited.', global: false });
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask('/users/@me')).status).toBe(200);
});
