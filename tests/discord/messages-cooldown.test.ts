import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AskingStage, startAsking, titleOf } from './support/asking.ts';

let stage: AskingStage;
let umum: string;

beforeAll(async () => {
  const person = { atOnce: 2, every: 20_000 };
  stage = await startAsking({ paces: { person, channel: { atOnce: 3, every: 30_000 } } });
  ({ umum } = stage.sandbox.world.channels);
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.pass(10 * 60_000);
});

const send = (person: AskingStage['student'], channelId = umum) =>
  person.send(channelId, stage.mention('gaji senior berapa?'));
const notices = (person: AskingStage['student']) =>
  stage.said(person.dm).filter((message) => titleOf(message) === 'Sebentar, ya');

/** Two questions are answered; what comes now is too fast. */
async function askTwice(person: AskingStage['student'], channelId = umum) {
  for (let n = 0; n < 2; n += 1) await stage.sandbox.reply(send(person, channelId).id);
}

describe('who asks too fast', () => {
  test('is told so privately, once, with the time to come back, and never in the channel', async () => {
    await askTwice(stage.student);
    const [inChannel, before] = [stage.said(umum).length, notices(stage.student).length];
    send(stage.student);
    send(stage.student);
    const notice = await stage.sandbox.waitFor(() => notices(stage.student)[before]);
    expect(notice.embeds[0]?.description).toMatch(
      /Pertanyaannya datang terlalu cepat\. Coba lagi <t:\d+:R>\./,
    );
    await stage.settled();
    expect(notices(stage.student)).toHaveLength(before + 1);
    expect(stage.said(umum)).toHaveLength(inChannel);
  });

  test('is answered when the time has come, and told again for the next waiting time', async () => {
    await askTwice(stage.student);
    const before = notices(stage.student).length;
    send(stage.student);
    await stage.sandbox.waitFor(() => notices(stage.student).length === before + 1);
    stage.pass(20_000);
    expect(titleOf(await stage.sandbox.reply(send(stage.student).id))).toContain('senior');
    send(stage.student);
    await stage.sandbox.waitFor(() => notices(stage.student).length === before + 2);
  });

  test('is told so in private messages as well', async () => {
    await askTwice(stage.student, stage.student.dm);
    const before = notices(stage.student).length;
    stage.student.send(stage.student.dm, 'gaji senior berapa?');
    await stage.sandbox.waitFor(() => notices(stage.student).length === before + 1);
  });

  test('and takes no private messages hears nothing', async () => {
    stage.english.takesDms = false;
    await askTwice(stage.english);
    const inChannel = stage.said(umum).length;
    send(stage.english);
    await stage.settled();
    expect(stage.said(umum)).toHaveLength(inChannel);
    stage.english.takesDms = true;
  });

  test('keeps the answer that a question had before it was edited', async () => {
    await stage.sandbox.reply(send(stage.student).id);
    const question = send(stage.student);
    const reply = await stage.sandbox.reply(question.id);
    const before = notices(stage.student).length;
    stage.student.edit(question.id, stage.mention('gaji junior berapa?'));
    await stage.sandbox.waitFor(() => notices(stage.student).length === before + 1);
    expect(titleOf(await stage.sandbox.reply(question.id))).toBe(titleOf(reply));
    stage.student.remove(question.id);
    await stage.sandbox.waitFor(() => !stage.said(umum).some(({ id }) => id === reply.id));
  });
});

test('a channel that is too busy is told of to each who asks there', async () => {
  await askTwice(stage.moderator);
  await stage.sandbox.reply(send(stage.student).id);
  const before = notices(stage.student).length;
  send(stage.student);
  const notice = await stage.sandbox.waitFor(() => notices(stage.student)[before]);
  expect(notice.embeds[0]?.description).toContain('sedang ramai');
  send(stage.english);
  await stage.sandbox.waitFor(() => notices(stage.english).length > 0);
});
