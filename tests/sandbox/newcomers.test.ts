import { expect, it } from 'vitest';
import { startSandbox } from '../../src/sandbox/sandbox.ts';

it('somebody who joins can write in the home guild and to the bot, and is seen by others', async () => {
  const sandbox = await startSandbox();
  const { channels, users } = sandbox.world;
  const [dewi, budi] = ['Dewi', 'Budi'].map((name) => sandbox.as(sandbox.addPerson(name)));
  dewi!.send(channels.umum, 'halo');
  dewi!.send(dewi!.dm, 'halo, bot');
  expect(sandbox.messages(channels.umum, users.student).map(({ author }) => author.global_name)).toEqual([
    'Dewi',
  ]);
  expect(dewi!.messages(dewi!.dm)).toHaveLength(1);
  expect(budi!.dm).not.toBe(dewi!.dm);
  expect(budi!.displayName).toBe('Budi');
  await sandbox.close();
});
