import type { Client } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { logIn } from './bot.ts';

let sandbox: Sandbox;
let client: Client<true>;

beforeEach(async () => {
  sandbox = await startSandbox();
  client = await logIn(sandbox);
});

afterEach(async () => {
  await client.destroy();
  await sandbox.close();
});

it('brings a mention to the bot and its reply to the channel', async () => {
  client.on(
    'messageCreate',
    (message) => message.author.bot || message.reply(`You said: ${message.content}`),
  );
  const student = sandbox.as(sandbox.world.users.student);
  const question = student.send(sandbox.world.channels.umum, `<@${client.user.id}> halo`);
  const reply = await sandbox.reply(question.id);
  expect(reply.content).toBe(`You said: <@${client.user.id}> halo`);
  expect(reply.referenced_message?.id).toBe(question.id);
});

it('brings a private message to the bot', async () => {
  client.on('messageCreate', (message) => message.author.bot || message.reply(message.author.username));
  const student = sandbox.as(sandbox.world.users.student);
  const question = student.send(student.dm, 'halo');
  expect((await sandbox.reply(question.id)).content).toBe('sari.wulan');
});
