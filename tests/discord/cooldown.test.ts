import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Contents } from '../../src/discord/command.ts';
import { createCooldowns, type Paces } from '../../src/discord/memory/cooldowns.ts';
import { choicesOf, embedOf, messageOf, realServices, type Stage, startStage } from './support/stage.ts';

const START = 1_700_000_000_000;
const SECOND = 1_000;
const PERSON: Paces = { person: { atOnce: 2, every: 10 * SECOND }, channel: { atOnce: 100, every: 1 } };
const CHANNEL: Paces = { person: { atOnce: 100, every: 1 }, channel: { atOnce: 2, every: 10 * SECOND } };

let services: Contents;
let stage: Stage;
let now: number;

beforeAll(async () => {
  services = await realServices();
});
beforeEach(() => {
  now = START;
});
afterEach(() => stage.close());

async function open(paces: Paces) {
  stage = await startStage({ services, paces, now: () => now });
}
const people = () => {
  const { student, english } = stage.sandbox.world.users;
  return { student: stage.sandbox.as(student), english: stage.sandbox.as(english) };
};
const channels = () => stage.sandbox.world.channels;
type Who = keyof ReturnType<typeof people>;

async function use(who: Who = 'student', channel = channels().umum, name = 'skills'): Promise<APIMessage> {
  return messageOf(await people()[who].command(channel, name));
}
const isRefusal = (message: APIMessage) =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 &&
  /<t:\d+:R>/.test(embedOf(message).description ?? '');

describe('somebody who asks too fast', () => {
  test('is told privately when to come back, and is answered from then on', async () => {
    await open(PERSON);
    expect(isRefusal(await use())).toBe(false);
    expect(isRefusal(await use())).toBe(false);
    const refusal = await use();
    expect(isRefusal(refusal)).toBe(true);
    expect(embedOf(refusal).description).toContain(`<t:${(START + 10 * SECOND) / SECOND}:R>`);
    now = START + 10 * SECOND - 1;
    expect(isRefusal(await use())).toBe(true);
    now = START + 10 * SECOND;
    expect(isRefusal(await use())).toBe(false);
    expect(isRefusal(await use())).toBe(true);
  });

  test('does not come back later for having tried again: what is refused does not count', async () => {
    await open(PERSON);
    for (let time = 0; time < 6; time++) await use();
    now = START + 10 * SECOND;
    expect(isRefusal(await use())).toBe(false);
  });

  test('is told so in their own language, wherever they are', async () => {
    await open(PERSON);
    const { english } = people();
    const all = await Promise.all(
      [channels().umum, channels().thread, english.dm].map((channel) => use('english', channel)),
    );
    const [refusal, ...others] = all.filter(isRefusalOrPrivateWait);
    expect(others).toEqual([]);
    expect(embedOf(refusal!).title).toBe('One moment, please');
  });

  test('keeps nobody else waiting', async () => {
    await open(PERSON);
    for (let time = 0; time < 3; time++) await use();
    expect(isRefusal(await use('english'))).toBe(false);
  });

  test('at the very same moment is answered as often as otherwise', async () => {
    await open(PERSON);
    const all = await Promise.all(Array.from({ length: 6 }, () => use()));
    expect(all.filter(isRefusal)).toHaveLength(4);
  });

  test('may go on with what only they see and moderators do: help, settings, buttons', async () => {
    await open(PERSON);
    const first = await use();
    await use();
    expect(isRefusal(await use())).toBe(true);
    expect(isRefusal(await use('student', channels().umum, 'help'))).toBe(false);
    const [choice] = choicesOf(first);
    const outcome = await people().student.press(first.id, choice!.customId);
    expect(embedOf(messageOf(outcome)).title).toBe(choice!.label);
    const choices = await people().student.autocomplete(
      channels().umum,
      'ask',
      { question: 'gaj' },
      'question',
    );
    expect(choices.length).toBeGreaterThan(0);
  });

  test('uses up no question by a private command', async () => {
    await open(PERSON);
    for (let time = 0; time < 4; time++) await use('student', channels().umum, 'help');
    expect(isRefusal(await use())).toBe(false);
    expect(isRefusal(await use())).toBe(false);
  });
});

/** In private messages with the bot, nothing is ephemeral. */
function isRefusalOrPrivateWait(message: APIMessage): boolean {
  return /<t:\d+:R>/.test(embedOf(message).description ?? '');
}

describe('a channel in which too much is asked', () => {
  test('is let rest, whoever asks; other channels are not', async () => {
    await open(CHANNEL);
    await use('student');
    await use('english');
    const refusal = await use('english');
    expect(isRefusal(refusal)).toBe(true);
    expect(embedOf(refusal).description).toContain('This channel');
    expect(isRefusal(await use('english', channels().belajar))).toBe(false);
    now = START + 10 * SECOND;
    expect(isRefusal(await use('english'))).toBe(false);
  });
});

test('questions in a message count together with commands', async () => {
  await open(PERSON);
  const { student } = people();
  const mention = `<@${stage.sandbox.world.application}> apa saja skillnya?`;
  await stage.sandbox.reply(student.send(channels().umum, mention).id);
  await use();
  expect(isRefusal(await use())).toBe(true);
});

test('a clock that is set back keeps nobody out for longer than the pace', () => {
  let time = START;
  const cooldowns = createCooldowns(() => time, PERSON);
  for (let count = 0; count < 3; count++) cooldowns.ask({ userId: '1', channelId: '2' });
  time = START - 3_600 * SECOND;
  const wait = cooldowns.ask({ userId: '1', channelId: '2' });
  expect((wait?.until ?? time) - time).toBeLessThanOrEqual(20 * SECOND);
});
