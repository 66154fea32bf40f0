import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AskingStage, startAsking, titleOf } from './support/asking.ts';

let stage: AskingStage;
let umum: string;
let belajar: string;
let thread: string;

beforeAll(async () => {
  stage = await startAsking({ messageContentIntent: true });
  ({ umum, belajar, thread } = stage.sandbox.world.channels);
});
afterAll(() => stage.close());
beforeEach(() => stage.set({ unpromptedChannel: belajar }));
afterEach(() => {
  stage.sandbox.faults.denyPermissions(belajar, 0n);
});

const QUESTION = 'gaji ML engineer senior berapa ya?';

/** Whether a message is answered: what comes after it is. */
async function isAnswered(channelId: string, send: () => { id: string }): Promise<boolean> {
  const { id } = send();
  await stage.settled();
  return stage.said(channelId).some(({ message_reference }) => message_reference?.message_id === id);
}

const isSaidAnswered = (text: string, channelId = belajar) =>
  isAnswered(channelId, () => stage.student.send(channelId, text));

describe('in the channel that is set', () => {
  test('a question is answered without a mention', async () => {
    const { id } = stage.student.send(belajar, QUESTION);
    expect(titleOf(await stage.sandbox.reply(id))).toBe('Gaji level senior (5+ tahun)');
  });

  test('a question in a thread of it is answered as well', async () => {
    const { id } = stage.student.send(thread, QUESTION);
    expect(titleOf(await stage.sandbox.reply(id))).toContain('senior');
  });

  test('there is one answer in twenty seconds, but mentions are answered all the time', async () => {
    await stage.sandbox.reply(stage.student.send(belajar, QUESTION).id);
    stage.pass(19_999);
    expect(await isSaidAnswered(QUESTION)).toBe(false);
    expect(titleOf(await stage.ask(stage.student, belajar, 'gaji junior berapa?'))).toContain('junior');
    stage.pass(1);
    await stage.sandbox.reply(stage.student.send(belajar, QUESTION).id);
  });

  test.each([
    ['is too short', 'gaji?'],
    ['has too few words', 'gaji machinelearningengineer'],
    ['is small talk', 'halo semuanya, apa kabar hari ini?'],
    ['is not sure', 'resep nasi goreng yang enak gimana ya?'],
    ['is for another bot', '!gaji ML engineer senior berapa ya?'],
    ['is for another bot with letters before it', 't!gaji ML engineer senior berapa ya?'],
  ])('what %s is left alone', async (_what, text) => {
    expect(await isSaidAnswered(text)).toBe(false);
  });

  test('what pings everybody is left alone', async () => {
    const send = () => stage.moderator.send(belajar, `@everyone ${QUESTION}`);
    expect(await isAnswered(belajar, send)).toBe(false);
  });

  test('what is said to somebody else is left alone', async () => {
    const { id } = stage.english.send(belajar, 'hello there');
    const reply = () => stage.student.send(belajar, QUESTION, { replyTo: id });
    expect(await isAnswered(belajar, reply)).toBe(false);
    expect(await isSaidAnswered(`<@${stage.english.user.id}> ${QUESTION}`)).toBe(false);
  });

  test('nothing is said where the bot lacks a permission, privately neither', async () => {
    stage.sandbox.faults.denyPermissions(belajar, P.EmbedLinks);
    const before = stage.said(stage.student.dm).length;
    expect(await isSaidAnswered(QUESTION)).toBe(false);
    expect(stage.said(stage.student.dm)).toHaveLength(before);
  });

  test('nothing is said if the server lets it answer only elsewhere', async () => {
    await stage.set({ publicChannels: [umum] });
    expect(await isSaidAnswered(QUESTION)).toBe(false);
    await stage.set({ publicChannels: [] });
  });

  test('what is edited into a question is answered, and what is edited into chat loses its answer', async () => {
    const message = stage.student.send(belajar, 'halo semuanya, apa kabar hari ini?');
    stage.student.edit(message.id, QUESTION);
    const reply = await stage.sandbox.reply(message.id);
    stage.student.edit(message.id, 'halo semuanya, apa kabar hari ini?');
    await stage.sandbox.waitFor(() => !stage.said(belajar).some(({ id }) => id === reply.id));
  });

  test('what is not answered is not counted as unanswered', async () => {
    const before = await stage.store.unanswered(stage.sandbox.world.guild);
    expect(await isSaidAnswered('resep nasi goreng yang enak gimana ya?')).toBe(false);
    expect(await stage.store.unanswered(stage.sandbox.world.guild)).toEqual(before);
  });
});

test('elsewhere, and once it is set no more, mentions are needed', async () => {
  expect(await isSaidAnswered(QUESTION, umum)).toBe(false);
  await stage.set({ unpromptedChannel: undefined });
  expect(await isSaidAnswered(QUESTION)).toBe(false);
});

test('without the intent nothing is answered unprompted, whatever is set', async () => {
  const other = await startAsking();
  await other.set({ unpromptedChannel: belajar });
  const { id } = other.student.send(belajar, QUESTION);
  await other.settled();
  expect(other.said(belajar).filter((one) => one.message_reference?.message_id === id)).toEqual([]);
  await other.close();
});
