import { MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answerer, Turn } from '../../src/answering/answer.ts';
import {
  buttonsOf,
  embedOf,
  messageOf,
  realServices,
  type Stage,
  startStage,
  titlesOf,
} from './support/stage.ts';

let now = 0;
let stage: Stage;
/** For each question so far, the exchange that the answerer was told to lean on. */
const leanedOn: (Turn | undefined)[] = [];

beforeAll(async () => {
  const services = await realServices();
  const { answerer } = services;
  const ask: Answerer['ask'] = (question, options) => {
    leanedOn.push(options?.previous);
    return answerer.ask(question, options);
  };
  stage = await startStage({ now: () => now, services: { ...services, answerer: { ...answerer, ask } } });
});
afterAll(() => stage.close());

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const mention = (text: string) => `<@${stage.sandbox.world.application}> ${text}`;

/** Sends a message and waits for the bot's reply. */
function ask(person: ReturnType<typeof student>, channelId: string, text: string, replyTo?: string) {
  const message = person.send(channelId, text, replyTo === undefined ? {} : { replyTo });
  return stage.sandbox.reply(message.id);
}

describe('a mention in a server', () => {
  test('is answered in the language of the question, with an embed and its source', async () => {
    const { umum } = stage.sandbox.world.channels;
    const indonesian = await ask(student(), umum, mention('berapa gaji ML engineer senior?'));
    expect(embedOf(indonesian).title).toBe('Gaji level senior (5+ tahun)');
    expect(embedOf(indonesian).footer?.text).toContain('Sumber:');
    const reply = await ask(english(), umum, mention('which skills does an ML engineer need?'));
    expect(embedOf(reply).description).toContain('Python');
    expect(embedOf(reply).footer?.text).toContain('Source:');
  });

  test('pings only the one who asked', async () => {
    const reply = await ask(
      student(),
      stage.sandbox.world.channels.umum,
      mention('skill apa yang perlu dipelajari?'),
    );
    const sent = stage.sandbox.requests.findLast(({ path }) => path.endsWith('/messages'));
    expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: true } });
    expect(reply.mentions.map(({ id }) => id)).toEqual([student().user.id]);
  });

  test('is answered in threads and forum posts as well', async () => {
    const { thread, post } = stage.sandbox.world.channels;
    expect(embedOf(await ask(student(), thread, mention('gaji junior berapa?'))).title).toContain('junior');
    expect(embedOf(await ask(student(), post, mention('gaji junior berapa?'))).title).toContain('junior');
  });

  test('without a question tells what can be asked, in the language of the server', async () => {
    const { umum } = stage.sandbox.world.channels;
    const reply = await ask(english(), umum, mention(''));
    expect(buttonsOf(reply).map(({ label }) => label)).toContain('Gaji Machine Learning Engineer');
  });

  test('of several answers gives one embed each', async () => {
    const { umum } = stage.sandbox.world.channels;
    const reply = await ask(student(), umum, mention('berapa gajinya dan skill apa saja yang dibutuhkan?'));
    expect(titlesOf(reply)).toEqual([
      'Gaji Machine Learning Engineer',
      'Skill wajib Machine Learning Engineer',
    ]);
  });

  test('about what is not known says so and offers what is', async () => {
    const { umum } = stage.sandbox.world.channels;
    const reply = await ask(student(), umum, mention('resep nasi goreng yang enak gimana?'));
    expect(embedOf(reply).title).toBe('Maaf, aku belum tahu');
    expect(buttonsOf(reply).length).toBeGreaterThan(0);
  });
});

describe('follow-ups', () => {
  test('lean on the last exchange of the same person in the same channel, for ten minutes', async () => {
    const { belajar, umum } = stage.sandbox.world.channels;
    const moderator = stage.sandbox.as(stage.sandbox.world.users.moderator);
    await ask(moderator, belajar, mention('berapa gaji junior?'));
    expect(embedOf(await ask(moderator, belajar, mention('kalau senior?'))).title).toContain('senior');
    expect(leanedOn.at(-1)).toMatchObject({ answers: ['salary.junior'], language: 'id' });
    await ask(moderator, umum, mention('kalau senior?'));
    expect(leanedOn.at(-1)).toBeUndefined();
    await ask(student(), belajar, mention('kalau senior?'));
    expect(leanedOn.at(-1)).toBeUndefined();
    now += 10 * 60_000;
    await ask(moderator, belajar, mention('kalau senior?'));
    expect(leanedOn.at(-1)).toBeUndefined();
  });

  test('as a reply to an answer lean on that answer, without a mention, whoever asked before', async () => {
    const { umum } = stage.sandbox.world.channels;
    const first = await ask(student(), umum, mention('berapa gaji junior?'));
    const second = await ask(english(), umum, 'kalau senior?', first.id);
    expect(embedOf(second).title).toBe('Gaji level senior (5+ tahun)');
  });

  test('as a reply to an answer work after a restart', async () => {
    const { umum } = stage.sandbox.world.channels;
    const first = await ask(student(), umum, mention('berapa gaji junior?'));
    await stage.restart();
    const second = await ask(english(), umum, 'kalau senior?', first.id);
    expect(embedOf(second).title).toBe('Gaji level senior (5+ tahun)');
  });

  test('lean on a slash command as well, which everybody could read', async () => {
    const { thread } = stage.sandbox.world.channels;
    await student().command(thread, 'salary', { level: 'junior' });
    expect(embedOf(await ask(student(), thread, mention('kalau senior?'))).title).toContain('senior');
  });
});

describe('a private message', () => {
  test('needs no mention', async () => {
    const reply = await ask(student(), student().dm, 'gimana caranya jadi ML engineer?');
    expect(embedOf(reply).title).toBe('Cara menjadi Machine Learning Engineer');
    const other = await ask(english(), english().dm, 'how do I become an ML engineer?');
    expect(embedOf(other).title).toBe('How to become a Machine Learning Engineer');
  });

  test('offers buttons that answer with an ordinary message', async () => {
    const reply = await ask(student(), student().dm, 'gimana caranya jadi ML engineer?');
    const [first] = buttonsOf(reply);
    const answer = messageOf(await student().press(reply.id, first!.customId));
    expect((answer.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
    expect(embedOf(answer).title).toBe(first!.label);
  });
});

describe('what is not meant for the bot', () => {
  test('is left alone', async () => {
    const { umum } = stage.sandbox.world.channels;
    const before = stage.sandbox.requests.length;
    student().send(umum, 'gaji ML engineer berapa ya?');
    stage.sandbox
      .as(stage.sandbox.world.users.moderator)
      .send(umum, mention('@everyone berapa gaji senior?'));
    const asked = student().send(umum, mention('gaji mid-level berapa?'));
    await stage.sandbox.reply(asked.id);
    expect(stage.sandbox.requests.slice(before)).toHaveLength(1);
  });
});

describe('trouble', () => {
  test('a question that was deleted meanwhile gets no answer', async () => {
    const { umum } = stage.sandbox.world.channels;
    const before = stage.sandbox.requests.length;
    const message = student().send(umum, mention('gaji senior berapa?'));
    student().remove(message.id);
    await stage.sandbox.waitFor(() =>
      stage.sandbox.requests.slice(before).find(({ status }) => status >= 400),
    );
    await ask(student(), umum, mention('gaji junior berapa?'));
    expect(stage.log.filter((line) => / error /.test(line))).toEqual([]);
  });

  test('a failing server is asked again, and the answer comes once', async () => {
    const { umum } = stage.sandbox.world.channels;
    stage.sandbox.faults.next({ method: 'POST', path: /messages$/ }, { status: 502 });
    const message = student().send(umum, mention('gaji senior berapa?'));
    await stage.sandbox.reply(message.id);
    const replies = student()
      .messages(umum)
      .filter((other) => other.message_reference?.message_id === message.id);
    expect(replies).toHaveLength(1);
  });
});

test('nothing that people write is logged', () => {
  expect(stage.log.join('')).not.toMatch(/gaji|salary|skill/i);
});
