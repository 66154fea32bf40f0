import type { APIMessage } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../src/sandbox/sandbox.ts';
import { useFragileStage } from './support/fragile-stage.ts';
import { changedBy, isPrivate, privately, textOf } from './support/panel.ts';
import { buttonOf, buttonsOf, embedOf, messageOf, titlesOf } from './support/stage.ts';

const EXPORT = 'privacy:1:export';
const DELETE = 'privacy:1:delete';

const { database, english, stage, student, titleOf, umum } = useFragileStage();
beforeEach(async () => {
  for (const one of [student(), english()]) await open(one).then(({ id }) => one.press(id, DELETE));
});

const storedOf = ({ user }: Person) => stage.store.everythingAbout(user.id);

async function open(person: Person, channel: string = umum()) {
  return messageOf(await person.command(channel, 'privacy'));
}

/** Lets somebody choose a language and vote, so that there is something to know. */
async function leaveTraces(person: Person) {
  const panel = messageOf(await person.command(umum(), 'language'));
  await person.select(panel.id, 'language:1:choose', ['id']);
  const answer = messageOf(await person.command(umum(), 'salary'));
  await person.press(answer.id, buttonOf(answer, 'Membantu'));
}

/** The file that a message brings, as JSON. */
async function fileOf({ attachments }: APIMessage): Promise<unknown> {
  const [file] = attachments;
  expect(file?.filename).toBe('tanya-karier.json');
  const response = await fetch(file!.url);
  return response.json();
}

describe('/privacy', () => {
  test('tells in plain words what is known of somebody of whom nothing is', async () => {
    const [indonesian, other] = [await open(student()), await open(english())];
    expect([isPrivate(indonesian), isPrivate(other)]).toEqual([true, true]);
    expect(titlesOf(indonesian)).toEqual(['Data tentangmu']);
    expect(textOf(indonesian)).toContain('- Bahasa untuk balasan pribadi: belum kamu pilih\n');
    expect(textOf(indonesian)).toContain('10 menit');
    expect(titlesOf(other)).toEqual(['Your data']);
    expect(textOf(other)).toContain('- Answers that you called “Helpful” or “Not helpful”: none yet');
    expect(buttonsOf(other)).toEqual([
      { label: 'Download my data', customId: EXPORT },
      { label: 'Delete all my data', customId: DELETE },
    ]);
  });

  test('tells what was chosen and how many answers were voted on', async () => {
    await leaveTraces(english());
    const text = textOf(await open(english()));
    expect(text).toContain('- Bahasa untuk balasan pribadi: Bahasa Indonesia\n');
    expect(text).toContain('- Jawaban yang kamu nilai “Membantu” atau “Kurang membantu”: 1\n');
  });

  test('works in private messages, and where only the person brought the bot', async () => {
    const { elsewhere } = stage.sandbox.world.channels;
    english().hasApp = true;
    const [alone, brought] = [await open(english(), english().dm), await open(english(), elsewhere)];
    english().hasApp = false;
    expect([titlesOf(alone), titlesOf(brought)]).toEqual([['Your data'], ['Your data']]);
    expect(isPrivate(brought)).toBe(true);
  });
});

describe('the export', () => {
  test('is everything about the person and nothing else, as JSON', async () => {
    await leaveTraces(student());
    await leaveTraces(english());
    const panel = await open(student());
    await stage.restart();
    const message = messageOf(await student().press(panel.id, EXPORT));
    expect(isPrivate(message)).toBe(true);
    expect(titlesOf(message)).toEqual(['Ini datamu']);
    expect(await fileOf(message)).toEqual({
      person: student().user.id,
      language: 'id',
      votes: [{ server: stage.sandbox.world.guild, answer: 'salary', helpful: true }],
    });
  });

  test('of nothing is a file as well, in private messages too', async () => {
    const panel = await open(english(), english().dm);
    const message = messageOf(await english().press(panel.id, EXPORT));
    expect(titlesOf(message)).toEqual(['Here is your data']);
    expect(await fileOf(message)).toEqual({ person: english().user.id, language: null, votes: [] });
  });
});

describe('the deletion', () => {
  test('takes all of it at once, and says so in place', async () => {
    await leaveTraces(student());
    const panel = await open(student());
    await stage.restart();
    const changed = changedBy(await student().press(panel.id, DELETE));
    expect(changed.id).toBe(panel.id);
    expect(titlesOf(changed)).toEqual(['Semua datamu sudah kuhapus']);
    expect(buttonsOf(changed)).toEqual([]);
    expect(await storedOf(student())).toEqual({ language: undefined, votes: [] });
  });

  test('holds at once for the next private reply', async () => {
    await leaveTraces(english());
    await english().press((await open(english())).id, DELETE);
    expect(titlesOf(await open(english()))).toEqual(['Your data']);
  });

  test('takes what was talked about along', async () => {
    const ask = async (question: string) =>
      embedOf(messageOf(await student().command(umum(), 'ask', { question }))).title;
    await ask('gaji junior berapa?');
    const followedUp = await ask('kalau yang senior?');
    await student().press((await open(student())).id, DELETE);
    const forgotten = await ask('kalau yang itu?');
    expect(followedUp).toBe(titleOf('salary.senior', 'id'));
    expect(forgotten).not.toContain('Gaji');
  });

  test('twice at once is harmless', async () => {
    await leaveTraces(student());
    const [first, second] = [await open(student()), await open(student())];
    const outcomes = await Promise.all([
      student().press(first.id, DELETE),
      student().press(first.id, DELETE),
      student().press(second.id, DELETE),
    ]);
    for (const outcome of outcomes)
      expect(titlesOf(changedBy(outcome))).toEqual(['Semua datamu sudah kuhapus']);
    expect(await storedOf(student())).toEqual({ language: undefined, votes: [] });
  });

  test('is of one’s own data only, even with another’s custom id', async () => {
    await leaveTraces(student());
    await leaveTraces(english());
    const theirs = await open(english());
    await expect(english().press((await open(student())).id, DELETE)).rejects.toThrow();
    await english().forge(theirs.id, DELETE);
    expect((await storedOf(student())).votes).toHaveLength(1);
    expect((await storedOf(english())).votes).toEqual([]);
  });

  test.each(['privacy:1:delete:100000000000000001', 'privacy:1:forget', 'privacy:1', 'privacy:0:delete'])(
    'is refused kindly for the forged or stale %s',
    async (customId) => {
      await leaveTraces(student());
      const outcome = await student().forge((await open(student())).id, customId);
      expect(privately(outcome)).toBe('Tombol ini sudah tidak berlaku');
      expect((await storedOf(student())).votes).toHaveLength(1);
    },
  );
});

describe('without the store', () => {
  test('what is done in general is told all the same', async () => {
    database.broken = true;
    const panel = await open(student());
    database.broken = false;
    expect(textOf(panel)).toContain('- Bahasa untuk balasan pribadi: sedang tidak bisa kubaca');
    expect(textOf(panel)).toContain('10 menit');
  });

  test('nothing is exported or deleted, and that is said', async () => {
    await leaveTraces(student());
    const panel = await open(student());
    database.broken = true;
    const outcomes = [await student().press(panel.id, EXPORT), await student().press(panel.id, DELETE)];
    database.broken = false;
    expect(outcomes.map(privately)).toEqual(['Belum tersimpan', 'Belum tersimpan']);
    expect((await storedOf(student())).votes).toHaveLength(1);
    expect(buttonsOf(await open(student()))).toHaveLength(2);
  });
});
