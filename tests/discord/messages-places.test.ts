import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskingStage, startAsking, titleOf } from './support/asking.ts';

let stage: AskingStage;

beforeAll(async () => {
  stage = await startAsking();
});
afterAll(() => stage.close());

const SENIOR = 'Gaji level senior (5+ tahun)';

/** Asks and asks back, by mention and by a reply to the answer. */
async function talk(channelId: string): Promise<string[]> {
  const first = await stage.ask(stage.student, channelId, 'gaji junior berapa?');
  const second = await stage.ask(stage.student, channelId, 'kalau senior?');
  const reply = stage.english.send(channelId, 'kalau junior?', { replyTo: second.id });
  return [first, second, await stage.sandbox.reply(reply.id)].map(titleOf);
}

const TALK = ['Gaji level junior (0–2 tahun)', SENIOR, 'Gaji level junior (0–2 tahun)'];

describe('a conversation', () => {
  test.each(['text', 'announcement', 'voice'] as const)('in a new channel of %s', async (type) => {
    const { id } = stage.sandbox.createChannel({ type, name: 'baru' });
    expect(await talk(id)).toEqual(TALK);
  });

  test('in a thread and in a post', async () => {
    const { thread, post } = stage.sandbox.world.channels;
    expect(await talk(thread)).toEqual(TALK);
    expect(await talk(post)).toEqual(TALK);
  });

  test('in a new thread of a channel and of announcements', async () => {
    const { umum } = stage.sandbox.world.channels;
    const news = stage.sandbox.createChannel({ type: 'announcement', name: 'kabar' });
    for (const parent of [umum, news.id]) {
      expect(await talk(stage.student.openThread(parent, 'Tanya gaji').id)).toEqual(TALK);
    }
  });

  test('in a thread that was archived while the bot was away', async () => {
    const { thread } = stage.sandbox.world.channels;
    stage.moderator.setThread(thread, { archived: true });
    await stage.restart();
    expect(await talk(thread)).toEqual(TALK);
  });
});

test('the message that opens a post or a thread is answered there', async () => {
  const { forum, umum } = stage.sandbox.world.channels;
  const post = stage.student.openThread(forum, 'Gaji', stage.mention('gaji senior berapa?'));
  expect(titleOf(await stage.sandbox.reply(post.id))).toBe(SENIOR);
  const thread = stage.student.openThread(umum, 'Gaji', stage.mention('gaji senior berapa?'));
  expect(titleOf(await stage.saying(thread.id, () => true))).toBe(SENIOR);
});

test('settings of a channel are those of its threads and posts', async () => {
  const { belajar, thread, umum, forum, post } = stage.sandbox.world.channels;
  await stage.store.setChannelLanguage(stage.sandbox.world.guild, belajar, 'en');
  await stage.set({ publicChannels: [belajar, forum] });
  expect(titleOf(await stage.ask(stage.student, thread, 'Python?'))).toMatch(/Python|Skills|Sorry/);
  expect(titleOf(await stage.ask(stage.student, post, 'gaji senior berapa?'))).toBe(SENIOR);
  const opened = stage.student.openThread(umum, 'Gaji', stage.mention('gaji senior berapa?'));
  await stage.saying(stage.student.dm, ({ content }) => content.includes(`/${opened.id}/`));
  expect(stage.said(opened.id)).toEqual([]);
});

test('a thread that is locked meanwhile, or a channel that is gone, costs nothing', async () => {
  const { thread } = stage.sandbox.world.channels;
  stage.moderator.setThread(thread, { locked: true });
  stage.moderator.send(thread, stage.mention('gaji senior berapa?'));
  const { id } = stage.sandbox.createChannel({ type: 'text', name: 'sebentar' });
  stage.student.send(id, stage.mention('gaji senior berapa?'));
  stage.sandbox.deleteChannel(id);
  await stage.settled();
  expect(stage.log.filter((line) => / (?:warn|error) /.test(line))).toEqual([]);
});
