import { type APIMessage, Locale, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Contents } from '../../src/discord/command.ts';
import { REQUESTS } from '../../src/sandbox/faults.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fragile } from './support/panel.ts';
import {
  buttonOf,
  buttonsOf,
  embedOf,
  messageOf,
  realServices,
  type Stage,
  selectsOf,
  startStage,
  titlesOf,
} from './support/stage.ts';

const POST = { id: 'Kirim sebagai balasan untuk pesan itu', en: 'Post as a reply to that message' };

let services: Contents;
let stage: Stage;

beforeAll(async () => {
  services = await realServices();
  stage = await startStage({ services });
});
afterAll(() => stage.close());
afterEach(() => {
  stage.sandbox.faults.denyPermissions(umum(), 0n);
  stage.sandbox.faults.denyPermissions(stage.sandbox.world.channels.belajar, 0n);
  expect(stage.sandbox.faults.waiting).toBe(0);
});

const person = (name: 'student' | 'english' | 'moderator') =>
  stage.sandbox.as(stage.sandbox.world.users[name]);
const umum = () => stage.sandbox.world.channels.umum;
const titleOf = (id: string, language: 'id' | 'en') =>
  services.knowledge.entries.get(id)!.content[language].title;
const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Uses the command on a new message. @returns both messages. */
async function answerThis(text: string, { channel = umum(), by = person('student') } = {}) {
  const target = person('english').send(channel, text);
  const answer = messageOf(await by.messageCommand(channel, 'Answer this', target.id));
  return { target, answer };
}

/** What the bot posted for everybody in reply to a message. */
function repliesTo({ id, channel_id }: APIMessage, reader = person('moderator')) {
  return reader.messages(channel_id).filter(({ message_reference }) => message_reference?.message_id === id);
}

/** Waits until a private message shows something else. */
function changed({ id, channel_id, embeds }: APIMessage, by = person('student')) {
  return stage.sandbox.waitFor(() => {
    const now = by.messages(channel_id).find((message) => message.id === id);
    return now && now.embeds[0]?.title !== embeds[0]?.title ? now : undefined;
  });
}

/** Presses the button where the bot is going to refuse. @returns what it then says privately. */
async function refusal(answer: APIMessage, by = person('student')) {
  const before = new Set(by.messages(answer.channel_id).map(({ id }) => id));
  await by.press(answer.id, buttonOf(answer, POST.id));
  return stage.sandbox.waitFor(() =>
    by.messages(answer.channel_id).find((message) => !before.has(message.id) && isPrivate(message)),
  );
}

describe('"Answer this"', () => {
  test('answers the message for the one who used it alone, in the language of the message', async () => {
    const { answer } = await answerThis('what tools does an ML engineer use?');
    expect(isPrivate(answer)).toBe(true);
    expect(embedOf(answer).title).toBe(titleOf('tools', 'en'));
    expect(buttonsOf(answer)[0]?.label).toBe(POST.en);
    expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Remove');
  });

  test.each([
    ['student', 'Tidak ada yang bisa dibaca'],
    ['english', 'There is nothing to read'],
  ] as const)('says so where there is nothing to read, to %s', async (name, title) => {
    const salary = messageOf(await person('student').command(umum(), 'salary'));
    const answer = messageOf(await person(name).messageCommand(umum(), 'Answer this', salary.id));
    expect(titlesOf(answer)).toEqual([title]);
    expect(isPrivate(answer)).toBe(true);
    expect(buttonsOf(answer)).toEqual([]);
  });

  test.each(['resep rendang padang dong', 'halo semua', 'gaji data analyst berapa?'])(
    'offers nothing to post where it has no answer: %s',
    async (text) => {
      const { answer } = await answerThis(text);
      expect(isPrivate(answer)).toBe(true);
      expect(buttonsOf(answer).map(({ label }) => label)).not.toContain(POST.id);
    },
  );

  test('offers nothing to post in private messages', async () => {
    const student = person('student');
    const target = student.send(student.dm, 'apa saja tools yang dipakai MLE?');
    const answer = messageOf(await student.messageCommand(student.dm, 'Answer this', target.id));
    expect(embedOf(answer).title).toBe(titleOf('tools', 'id'));
    expect(buttonsOf(answer).map(({ label }) => label)).not.toContain(POST.id);
  });

  test('offers nothing to post where the bot is no member', async () => {
    const { elsewhere } = stage.sandbox.world.channels;
    const student = person('student');
    student.hasApp = true;
    const target = person('english').send(elsewhere, 'apa saja tools yang dipakai MLE?');
    const answer = messageOf(await student.messageCommand(elsewhere, 'Answer this', target.id));
    student.hasApp = false;
    expect(embedOf(answer).title).toBe(titleOf('tools', 'id'));
    expect(buttonsOf(answer).map(({ label }) => label)).not.toContain(POST.id);
  });
});

describe('where the person may only read', () => {
  test('nothing can be posted, and a button from before is refused kindly', async () => {
    const { sandbox } = stage;
    const { student } = sandbox.world.users;
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?');
    sandbox.overwrite(umum(), student, { deny: PermissionFlagsBits.SendMessages });
    const { answer: later } = await answerThis('apa saja tools yang dipakai MLE?');
    const outcome = messageOf(await person('student').press(answer.id, buttonOf(answer, POST.id)));
    sandbox.overwrite(umum(), student, {});
    expect(buttonsOf(later).map(({ label }) => label)).not.toContain(POST.id);
    expect(titlesOf(outcome)).toEqual(['Tidak bisa dikirim di sini']);
    expect(repliesTo(target)).toEqual([]);
  });
});

describe('posting the answer', () => {
  test('replies to the message for everybody, and says where, in place of the private answer', async () => {
    const { target, answer } = await answerThis('apa saja skill yang harus dimiliki MLE?');
    await person('student').press(answer.id, buttonOf(answer, POST.id));
    const done = await changed(answer);
    const [posted, ...others] = repliesTo(target);
    expect(others).toEqual([]);
    expect(isPrivate(posted!)).toBe(false);
    expect(titlesOf(posted!)).toEqual([titleOf('skills', 'id')]);
    expect(posted!.mentions.map(({ id }) => id)).toEqual([person('english').user.id]);
    expect(posted!.mention_everyone).toBe(false);
    expect(titlesOf(done)).toEqual(['Sudah terkirim']);
    expect(embedOf(done).description).toContain(`/${umum()}/${posted!.id}`);
    expect(buttonsOf(done)).toEqual([]);
    expect(done.attachments).toEqual([]);
  });

  test('posts the picture as well, and the poster may page through it and remove it', async () => {
    const { target, answer } = await answerThis('gaji MLE berapa?');
    await person('student').press(answer.id, buttonOf(answer, POST.id));
    await changed(answer);
    const posted = repliesTo(target)[0]!;
    expect(posted.attachments).toHaveLength(1);
    const [details] = selectsOf(posted);
    const next = await person('student').select(posted.id, details!.custom_id, ['salary.senior']);
    expect(next.kind).toBe('update');
    await person('student').press(posted.id, buttonOf(posted, 'Hapus'));
    await stage.sandbox.waitFor(() => repliesTo(target).length === 0);
  });

  test('works after a restart, and by somebody with another language', async () => {
    const { target, answer } = await answerThis('what skills does an ML engineer need?');
    await stage.restart();
    await person('student').press(answer.id, buttonOf(answer, POST.en));
    expect(titlesOf(await changed(answer))).toEqual(['Sudah terkirim']);
    expect(titlesOf(repliesTo(target)[0]!)).toEqual([titleOf('skills', 'en')]);
  });

  test('speaks the language of the channel where the message does not tell one, never the person’s', async () => {
    const by = person('english');
    const { target, answer } = await answerThis('Machine Learning Engineer?', { by });
    expect(embedOf(answer).title).toBe(titleOf('overview', 'en'));
    await by.press(answer.id, buttonOf(answer, POST.en));
    expect(titlesOf(await changed(answer, by))).toEqual(['Posted']);
    expect(titlesOf(repliesTo(target)[0]!)).toEqual([titleOf('overview', 'id')]);
  });

  test('posts all of several answers', async () => {
    const text = 'skill apa yang dibutuhkan MLE dan berapa gajinya?';
    const { target, answer } = await answerThis(text);
    expect(answer.embeds.length).toBe(2);
    await person('student').press(answer.id, buttonOf(answer, POST.id));
    await changed(answer);
    expect(titlesOf(repliesTo(target)[0]!)).toEqual(titlesOf(answer));
  });

  test('posts the detail that was chosen last', async () => {
    const { target, answer } = await answerThis('gaji MLE berapa?');
    const [details] = selectsOf(answer);
    const student = person('student');
    const outcome = await student.select(answer.id, details!.custom_id, ['salary.senior']);
    if (outcome.kind !== 'update') throw new Error(outcome.kind);
    expect(isPrivate(outcome.message)).toBe(true);
    await student.press(answer.id, buttonOf(outcome.message, POST.id));
    await changed(outcome.message);
    expect(titlesOf(repliesTo(target)[0]!)).toEqual([titleOf('salary.senior', 'id')]);
  });

  test('works in a thread, once, however often it is pressed and by whomever', async () => {
    const channel = stage.sandbox.world.channels.thread;
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?', { channel });
    const other = messageOf(await person('english').messageCommand(channel, 'Answer this', target.id));
    await Promise.all([
      person('student').press(answer.id, buttonOf(answer, POST.id)),
      person('student').press(answer.id, buttonOf(answer, POST.id)),
      person('english').press(other.id, buttonOf(other, POST.id)),
    ]);
    await changed(answer);
    const theirs = await changed(other, person('english'));
    expect(titlesOf(theirs)).toEqual(['Posted']);
    expect(repliesTo(target)).toHaveLength(1);
    expect(embedOf(theirs).description).toContain(repliesTo(target)[0]!.id);
  });

  test('says the channel is private where moderators have made it so since', async () => {
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?');
    const { guild, channels } = stage.sandbox.world;
    await stage.store.changeSettings(guild, { publicChannels: [channels.belajar] });
    await stage.restart();
    const { answer: later } = await answerThis('apa saja tools yang dipakai MLE?');
    const outcome = messageOf(await person('student').press(answer.id, buttonOf(answer, POST.id)));
    await stage.store.changeSettings(guild, { publicChannels: [] });
    await stage.restart();
    expect(buttonsOf(later).map(({ label }) => label)).not.toContain(POST.id);
    expect(titlesOf(outcome)).toEqual(['Tidak bisa dikirim di sini']);
    expect(isPrivate(outcome)).toBe(true);
    expect(repliesTo(target)).toEqual([]);
  });

  test('says that the message is gone', async () => {
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?');
    person('english').remove(target.id);
    expect(titlesOf(await refusal(answer))).toEqual(['Pesannya sudah tidak ada']);
    expect(repliesTo(target)).toEqual([]);
  });

  test.each([
    ['SendMessages', 'Kirim Pesan'],
    ['EmbedLinks', 'Sematkan Tautan'],
    ['AttachFiles', 'Lampirkan File'],
    ['ReadMessageHistory', 'Baca Riwayat Pesan'],
  ] as const)('names the permission that is lacking: %s', async (permission, name) => {
    const { target, answer } = await answerThis('gaji MLE berapa?');
    stage.sandbox.faults.denyPermissions(umum(), PermissionFlagsBits[permission]);
    const told = await refusal(answer);
    expect(titlesOf(told)).toEqual(['Belum bisa dikirim']);
    expect(embedOf(told).description).toContain(`belum punya izin “${name}”. `);
    stage.sandbox.faults.denyPermissions(umum(), 0n);
    await person('student').press(answer.id, buttonOf(answer, POST.id));
    await changed(answer);
    expect(repliesTo(target)).toHaveLength(1);
  });

  test('needs no permission for files where there is no picture', async () => {
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?');
    stage.sandbox.faults.denyPermissions(umum(), PermissionFlagsBits.AttachFiles);
    await person('student').press(answer.id, buttonOf(answer, POST.id));
    await changed(answer);
    expect(repliesTo(target)).toHaveLength(1);
  });

  test('names all that is lacking in a thread, in the language of the person', async () => {
    const { thread, belajar } = stage.sandbox.world.channels;
    const student = person('student');
    student.locale = Locale.EnglishUS;
    const { answer } = await answerThis('apa saja tools yang dipakai MLE?', { channel: thread });
    const { SendMessagesInThreads, EmbedLinks } = PermissionFlagsBits;
    stage.sandbox.faults.denyPermissions(belajar, SendMessagesInThreads | EmbedLinks);
    const told = await refusal(answer);
    student.locale = Locale.Indonesian;
    expect(embedOf(told).description).toContain('“Send Messages in Threads” and “Embed Links”');
  });

  test('says that a thread is closed', async () => {
    const channel = person('student').openThread(umum(), 'soal alat').id;
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?', { channel });
    person('moderator').setThread(channel, { locked: true });
    expect(titlesOf(await refusal(answer))).toEqual(['Thread ini sudah ditutup']);
    expect(repliesTo(target)).toEqual([]);
  });

  test.each([20016, 200000])('says that Discord did not take it: %d', async (code) => {
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?');
    stage.sandbox.faults.next(REQUESTS.send, { code });
    expect(titlesOf(await refusal(answer))).toEqual(['Belum bisa dikirim']);
    expect(repliesTo(target)).toEqual([]);
  });

  test.each([
    'answer-this:1:post',
    'answer-this:1:post:me:id',
    'answer-this:1:post:1:jv',
    'answer-this:1:remove:1:id',
    'answer-this:0:post:1:id',
  ])('is refused kindly for the forged or stale %s', async (customId) => {
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?');
    const outcome = messageOf(await person('student').forge(answer.id, customId));
    expect(titlesOf(outcome)).toEqual(['Tombol ini sudah tidak berlaku']);
    expect(isPrivate(outcome)).toBe(true);
    expect(repliesTo(target)).toEqual([]);
  });

  test('posts nothing for a forged button under a message that answers nothing', async () => {
    const help = messageOf(await person('student').command(umum(), 'help'));
    const target = person('english').send(umum(), 'halo');
    const outcome = await person('student').forge(help.id, `answer-this:1:post:${target.id}:id`);
    expect(titlesOf(messageOf(outcome))).toEqual(['Tombol ini sudah tidak berlaku']);
    expect(repliesTo(target)).toEqual([]);
  });

  test('needs no store', async () => {
    const broken = fragile(await openStore({ url: ':memory:', now: Date.now }));
    const other = await startStage({ services, store: broken.store });
    broken.broken = true;
    const student = other.sandbox.as(other.sandbox.world.users.student);
    const target = student.send(umum(), 'apa saja tools yang dipakai MLE?');
    const answer = messageOf(await student.messageCommand(umum(), 'Answer this', target.id));
    await student.press(answer.id, buttonOf(answer, POST.id));
    const posted = await other.sandbox.reply(target.id);
    await other.close();
    expect(titlesOf(posted)).toEqual([titleOf('tools', 'id')]);
  });

  test('posts once where Discord loses its own answer', async () => {
    const { target, answer } = await answerThis('apa saja tools yang dipakai MLE?');
    stage.sandbox.faults.next(REQUESTS.send, { status: 500, carriedOut: true });
    await person('student').press(answer.id, buttonOf(answer, POST.id));
    await changed(answer);
    expect(repliesTo(target)).toHaveLength(1);
  });
});
