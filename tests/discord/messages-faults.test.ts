import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { REQUESTS } from '../../src/sandbox/sandbox.ts';
import { type AskingStage, startAsking, titleOf } from './support/asking.ts';
import { messageEvent } from './support/events.ts';
import { BOT, CHANNEL_ID, GUILD_ID, startOtherDiscord } from './support/other-discord.ts';
import { connectBot, steadyServices } from './support/stage.ts';

let stage: AskingStage;
let umum: string;
let lines = 0;

beforeAll(async () => {
  stage = await startAsking();
  ({ umum } = stage.sandbox.world.channels);
});
afterAll(() => stage.close());
afterEach(() => {
  lines = stage.log.length;
});

/** What was logged in this test that those who run the bot should read. */
const logged = () => stage.log.slice(lines).filter((line) => / (?:warn|error) /.test(line));
const repliesTo = (id: string) =>
  stage.said(umum).filter(({ message_reference }) => message_reference?.message_id === id);
const ask = () => stage.student.send(umum, stage.mention('gaji senior berapa?'));
const failing = (target: { method?: string; path?: RegExp | string }, times: number, status = 500) => {
  for (let n = 0; n < times; n += 1) stage.sandbox.faults.next(target, { status });
};
/** discord.js tries four times. */
const TRIES = 4;

describe('an answer that Discord does not take', () => {
  test.each([false, true])('because of too many requests (global: %s) comes once, later', async (global) => {
    stage.sandbox.faults.next(REQUESTS.send, { rateLimit: { retryAfter: 0.05, global } });
    const { id } = ask();
    expect(titleOf(await stage.sandbox.reply(id))).toBe('Gaji level senior (5+ tahun)');
    await stage.settled();
    expect(repliesTo(id)).toHaveLength(1);
    expect(logged()).toEqual([]);
  });

  test.each([500, 502])('because of an error %i is given up, and explained once', async (status) => {
    failing(REQUESTS.send, TRIES, status);
    const { id } = ask();
    expect(titleOf(await stage.sandbox.reply(id))).toBe('Maaf, ada yang salah di sisiku');
    await stage.settled();
    expect(repliesTo(id)).toHaveLength(1);
    expect(logged()).toHaveLength(1);
    expect(logged()[0]).toContain(id);
  });

  test('though it was carried out stands, and nothing is explained besides', async () => {
    for (let n = 0; n < TRIES; n += 1) {
      stage.sandbox.faults.next(REQUESTS.send, { status: 502, carriedOut: true });
    }
    const { id } = ask();
    await stage.sandbox.reply(id);
    await stage.sandbox.waitFor(() => stage.sandbox.faults.waiting === 0);
    await stage.settled();
    expect(repliesTo(id).map(titleOf)).toEqual(['Gaji level senior (5+ tahun)']);
  });

  test('nor its explanation, is logged in one line', async () => {
    failing(REQUESTS.send, 2 * TRIES);
    const { id } = ask();
    await stage.sandbox.waitFor(() => stage.sandbox.faults.waiting === 0);
    await stage.settled();
    expect(repliesTo(id)).toEqual([]);
    expect(logged()).toHaveLength(1);
  });

  test('can still be had by editing the question', async () => {
    failing(REQUESTS.send, TRIES);
    const { id } = ask();
    const explained = await stage.sandbox.reply(id);
    stage.student.edit(id, stage.mention('gaji junior berapa?'));
    await stage.saying(umum, (one) => one.id === explained.id && titleOf(one).includes('junior'));
    expect(repliesTo(id)).toHaveLength(1);
  });

  test.each([10003, 10008, 20016, 160005, 200000])('for the reason %i is not insisted on', async (code) => {
    stage.sandbox.faults.next(REQUESTS.send, { code });
    const { id } = ask();
    await stage.sandbox.waitFor(() => stage.sandbox.faults.waiting === 0);
    await stage.settled();
    expect(repliesTo(id)).toEqual([]);
    expect(logged()).toEqual([]);
  });
});

test('an edit of an answer that fails keeps the answer and is logged once', async () => {
  const { id } = ask();
  const reply = await stage.sandbox.reply(id);
  failing(REQUESTS.edit, 2 * TRIES);
  stage.student.edit(id, stage.mention('gaji junior berapa?'));
  await stage.sandbox.waitFor(() => stage.sandbox.faults.waiting === 0);
  await stage.settled();
  expect(repliesTo(id).map(titleOf)).toEqual([titleOf(reply)]);
  expect(logged()).toHaveLength(1);
});

test('a private channel that cannot be opened is explained nowhere and logged once', async () => {
  await stage.set({ publicChannels: [stage.sandbox.world.channels.belajar] });
  stage.sandbox.faults.next(REQUESTS.openDm, { code: 40003 });
  stage.sandbox.faults.next(REQUESTS.openDm, { code: 40003 });
  const { id } = stage.english.send(umum, stage.mention('gaji senior berapa?'));
  await stage.sandbox.waitFor(() => stage.sandbox.faults.waiting === 0);
  await stage.settled();
  expect(repliesTo(id)).toEqual([]);
  expect(logged()).toHaveLength(1);
  await stage.set({ publicChannels: [] });
});

describe('a Discord of another make', () => {
  test('has a question answered once that it reports twice, edited or not, and its answers removed together', async () => {
    const discord = await startOtherDiscord();
    const services = await steadyServices('salary.senior');
    const { bot } = await connectBot(discord, { services });
    const question = messageEvent('gaji?');
    discord.emit('MESSAGE_CREATE', question);
    await discord.request(/messages$/);
    for (let n = 0; n < 6; n += 1)
      discord.emit('MESSAGE_CREATE', messageEvent('', { content: 'x', mentions: [] }));
    discord.emit('MESSAGE_CREATE', question);
    const preview = { ...question, embeds: [{ title: 'a preview' }], edited_timestamp: null };
    discord.emit('MESSAGE_UPDATE', preview);
    discord.emit('MESSAGE_UPDATE', { id: question.id, channel_id: CHANNEL_ID, guild_id: GUILD_ID });
    discord.emit('MESSAGE_DELETE_BULK', { ids: [question.id], channel_id: CHANNEL_ID, guild_id: GUILD_ID });
    const removal = await discord.request(/messages\/\d+$/);
    expect(removal).toMatchObject({ method: 'DELETE', path: `/channels/${CHANNEL_ID}/messages/1` });
    expect(discord.received.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
    expect(BOT.bot).toBe(true);
    await bot.stop();
    discord.close();
  });
});
