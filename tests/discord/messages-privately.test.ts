import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { REQUESTS } from '../../src/sandbox/sandbox.ts';
import { type AskingStage, startAsking, titleOf } from './support/asking.ts';

let stage: AskingStage;
let umum: string;
let belajar: string;

beforeAll(async () => {
  stage = await startAsking();
  ({ umum, belajar } = stage.sandbox.world.channels);
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const person of [stage.student, stage.english]) person.takesDms = true;
  for (const channel of [umum, belajar]) stage.sandbox.faults.denyPermissions(channel, 0n);
  await stage.set({ publicChannels: [], whenUnsure: 'suggest' });
});

const UNKNOWN = 'resep nasi goreng yang enak gimana?';

/** The private message that answers a question: it links to it. */
const privately = (person: AskingStage['student'], questionId: string) =>
  stage.saying(person.dm, ({ content }) => content.includes(questionId));

/** How often the unknown question was counted. */
async function counted(): Promise<number> {
  const all = await stage.store.unanswered(stage.sandbox.world.guild);
  return all.find(({ question }) => question === UNKNOWN)?.count ?? 0;
}

describe('where the bot may not answer for all to see', () => {
  test('the answer comes privately, with a link to the question, and nothing in the channel', async () => {
    await stage.set({ publicChannels: [belajar] });
    const before = stage.said(umum).length;
    const question = stage.student.send(umum, stage.mention('gaji senior berapa?'));
    const answer = await privately(stage.student, question.id);
    expect(titleOf(answer)).toBe('Gaji level senior (5+ tahun)');
    expect(answer.content).toContain(
      `https://discord.com/channels/${stage.sandbox.world.guild}/${umum}/${question.id}`,
    );
    const second = stage.english.send(umum, stage.mention('what is the salary of a senior ML engineer?'));
    expect((await privately(stage.english, second.id)).content).toMatch(/^I only answer privately there/);
    await stage.settled();
    expect(stage.said(umum)).toHaveLength(before);
    expect(titleOf(await stage.ask(stage.student, belajar, 'gaji junior berapa?'))).toContain('junior');
  });

  test('a follow-up leans on what was answered privately', async () => {
    await stage.set({ publicChannels: [belajar] });
    const first = stage.student.send(umum, stage.mention('gaji junior berapa?'));
    await privately(stage.student, first.id);
    const second = stage.student.send(umum, stage.mention('kalau senior?'));
    expect(titleOf(await privately(stage.student, second.id))).toBe('Gaji level senior (5+ tahun)');
    const third = stage.student.send(stage.student.dm, 'kalau mid-level?');
    expect(titleOf(await stage.sandbox.reply(third.id))).toContain('menengah');
  });

  test('follows the language that the person has chosen where the question tells none', async () => {
    await stage.store.setPersonLanguage(stage.english.user.id, 'en');
    await stage.set({ publicChannels: [belajar] });
    const question = stage.english.send(umum, stage.mention(''));
    expect((await privately(stage.english, question.id)).content).toMatch(/^I only answer privately/);
  });

  test('who takes no private messages is told in one line how to ask privately', async () => {
    await stage.set({ publicChannels: [belajar] });
    stage.student.takesDms = false;
    const line = await stage.ask(stage.student, umum, 'gaji senior berapa?');
    expect([line.content, line.embeds, line.components]).toEqual([
      'Di sini aku hanya bisa menjawab secara pribadi. Coba pakai `/tanya`, ya.',
      [],
      [],
    ]);
    stage.english.takesDms = false;
    const other = await stage.ask(stage.english, umum, 'what is the salary of a senior ML engineer?');
    expect(other.content).toBe('I can only answer privately here. Please try `/ask`.');
    expect(other.mentions.map(({ id }) => id)).toEqual([stage.english.user.id]);
  });
});

describe('what is not sure', () => {
  test('is said in the channel and counted, if the server wants nothing else', async () => {
    expect(titleOf(await stage.ask(stage.student, umum, UNKNOWN))).toBe('Maaf, aku belum tahu');
    await stage.settled();
    await expect.poll(counted).toBe(1);
  });

  test('is said privately where the server wants it so, and counted', async () => {
    await stage.set({ whenUnsure: 'silent' });
    const question = stage.student.send(umum, stage.mention(UNKNOWN));
    const answer = await privately(stage.student, question.id);
    expect(titleOf(answer)).toBe('Maaf, aku belum tahu');
    expect(answer.content).toMatch(/^Aku belum yakin/);
    await stage.settled();
    await expect.poll(counted).toBe(2);
    expect(titleOf(await stage.ask(stage.student, umum, 'gaji senior berapa?'))).toContain('senior');
  });

  test('is not said at all there to somebody who takes no private messages', async () => {
    await stage.set({ whenUnsure: 'silent' });
    stage.student.takesDms = false;
    const before = stage.said(umum).length;
    stage.student.send(umum, stage.mention(UNKNOWN));
    await stage.sandbox.waitFor(() =>
      stage.sandbox.requests.findLast(
        ({ path, status }) => path === `/channels/${stage.student.dm}/messages` && status === 403,
      ),
    );
    await stage.settled();
    expect(stage.said(umum)).toHaveLength(before);
    await expect.poll(counted).toBe(3);
  });

  test('is not counted where it was asked privately', async () => {
    const before = await counted();
    const question = stage.student.send(stage.student.dm, UNKNOWN);
    expect(titleOf(await stage.sandbox.reply(question.id))).toBe('Maaf, aku belum tahu');
    await stage.settled();
    expect(await counted()).toBe(before);
  });
});

describe('where the bot lacks a permission', () => {
  test.each<[string, bigint, string]>([
    ['to write', P.SendMessages, 'Kirim Pesan'],
    ['to embed', P.EmbedLinks, 'Sematkan Tautan'],
  ])('%s, the answer comes privately and names it and the channel', async (_what, permission, name) => {
    stage.sandbox.faults.denyPermissions(umum, permission);
    const before = stage.said(umum).length;
    const question = stage.student.send(umum, stage.mention('gaji senior berapa?'));
    const answer = await privately(stage.student, question.id);
    expect(answer.content).toContain(`<#${umum}>`);
    expect(answer.content).toContain(`“${name}”`);
    expect(titleOf(answer)).toBe('Gaji level senior (5+ tahun)');
    expect(stage.said(umum)).toHaveLength(before);
  });

  test('both are named, in English as well', async () => {
    stage.sandbox.faults.denyPermissions(umum, P.SendMessages | P.EmbedLinks);
    const question = stage.english.send(umum, stage.mention('what is the salary of a senior ML engineer?'));
    expect((await privately(stage.english, question.id)).content).toContain(
      '“Send Messages” and “Embed Links”',
    );
  });

  test('in a thread the one for threads counts', async () => {
    const { thread } = stage.sandbox.world.channels;
    stage.sandbox.faults.denyPermissions(belajar, P.SendMessages);
    expect(titleOf(await stage.ask(stage.student, thread, 'gaji senior berapa?'))).toContain('senior');
    stage.sandbox.faults.denyPermissions(belajar, P.SendMessagesInThreads);
    const question = stage.student.send(thread, stage.mention('gaji senior berapa?'));
    const { content } = await privately(stage.student, question.id);
    expect(content).toContain('“Kirim Pesan di Thread”');
    expect(content).toContain(`<#${thread}>`);
  });

  test('to attach files, it answers without the picture', async () => {
    const picture = async () =>
      (await stage.ask(stage.student, umum, 'gaji ML engineer berapa?')).attachments.length;
    expect(await picture()).toBe(1);
    stage.sandbox.faults.denyPermissions(umum, P.AttachFiles);
    expect(await picture()).toBe(0);
  });

  test('to read what was, it answers without pointing to the question', async () => {
    stage.sandbox.faults.denyPermissions(umum, P.ReadMessageHistory);
    const before = stage.said(umum).length;
    stage.student.send(umum, stage.mention('gaji senior berapa?'));
    await stage.sandbox.waitFor(() => stage.said(umum).length > before);
    const answer = stage.said(umum).at(-1)!;
    expect(titleOf(answer)).toBe('Gaji level senior (5+ tahun)');
    expect([answer.message_reference, answer.mentions]).toEqual([undefined, []]);
  });

  test('to embed, somebody who takes no private messages is told in the channel', async () => {
    stage.sandbox.faults.denyPermissions(umum, P.EmbedLinks);
    stage.student.takesDms = false;
    const line = await stage.ask(stage.student, umum, 'gaji senior berapa?');
    expect(line.content).toContain('“Sematkan Tautan”');
    expect(line.embeds).toEqual([]);
  });

  test('to write, somebody who takes no private messages hears nothing, and the bot goes on', async () => {
    stage.sandbox.faults.denyPermissions(umum, P.SendMessages);
    stage.student.takesDms = false;
    const before = stage.said(umum).length;
    stage.student.send(umum, stage.mention('gaji senior berapa?'));
    await stage.settled();
    expect(stage.said(umum)).toHaveLength(before);
    expect(titleOf(await stage.ask(stage.student, belajar, 'gaji junior berapa?'))).toContain('junior');
  });

  test.each([
    [50001, 'Lihat Channel'],
    [50013, 'Kirim Pesan'],
    [160002, 'Baca Riwayat Pesan'],
  ])('without knowing so, and Discord says %i, it comes privately as well', async (code, name) => {
    stage.sandbox.faults.next(REQUESTS.send, { code });
    const question = stage.student.send(umum, stage.mention('gaji senior berapa?'));
    const { content } = await privately(stage.student, question.id);
    expect(content).toContain(`“${name}”`);
    expect(stage.sandbox.faults.waiting).toBe(0);
  });
});

test('none of it is worth a warning to those who run the bot', () => {
  expect(stage.log.filter((line) => / (?:warn|error) /.test(line))).toEqual([]);
});
