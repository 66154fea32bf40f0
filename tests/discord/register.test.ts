import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command, Contents } from '../../src/discord/command.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { connectBot, type Stage, startStage, steadyServices } from './support/stage.ts';

let services: Contents;
let stage: Stage;

beforeAll(async () => {
  services = await steadyServices('salary');
  stage = await startStage({ services });
});
afterAll(() => stage.close());

const writes = ({ requests }: Pick<Sandbox, 'requests'>) =>
  requests.filter(({ method, path }) => method !== 'GET' && path.includes('/commands'));

describe('registering', () => {
  test('sets the names of every language and place', () => {
    const registered = stage.sandbox.registeredCommands();
    const salary = registered.find(({ name }) => name === 'salary');
    expect(registered).toHaveLength(services.commands.length);
    expect(salary).toMatchObject({
      name_localizations: { id: 'gaji', 'en-US': 'salary', 'en-GB': 'salary' },
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      options: [
        {
          name: 'level',
          choices: [{ value: 'junior' }, { value: 'mid' }, { value: 'senior' }, { value: 'us' }],
        },
      ],
    });
  });

  test('happens once, and not again at the next start', async () => {
    expect(writes(stage.sandbox)).toHaveLength(1);
    await stage.restart();
    expect(writes(stage.sandbox)).toHaveLength(1);
  });

  test.each([
    ['has changed', (first: Command) => [{ ...first, permission: 'ManageGuild' } satisfies Command]],
    ['is offered elsewhere', (first: Command) => [{ ...first, where: ['server'] } satisfies Command]],
    ['is gone', () => []],
  ])('happens when a command %s', async (_, change) => {
    const [first, ...others] = services.commands;
    const other = await startStage({ services });
    const commands = [...change(first!), ...others];
    const { bot } = await connectBot(other.sandbox, { services: { ...services, commands } });
    expect(writes(other.sandbox)).toHaveLength(2);
    expect(other.sandbox.registeredCommands()).toHaveLength(commands.length);
    await bot.stop();
    await other.close();
  });

  test('is left to the process that has the first shard', async () => {
    const sandbox = await startSandbox();
    const shards = { ids: [1], count: 2 };
    const connection = { apiUrl: sandbox.apiUrl, shards, messageContentIntent: false };
    const { bot } = await connectBot(sandbox, { services, connection });
    expect(sandbox.registeredCommands()).toEqual([]);
    await bot.stop();
    await sandbox.close();
  });

  test('that Discord refuses is logged, and messages are answered all the same', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.next({ method: 'PUT' }, { code: 30032 });
    const { bot, log } = await connectBot(sandbox, { services });
    const person = sandbox.as(sandbox.world.users.student);
    await sandbox.reply(person.send(person.dm, 'gaji berapa?').id);
    await bot.stop();
    await sandbox.close();
    expect(log.some((line) => line.includes('error the commands could not be registered'))).toBe(true);
  });
});
