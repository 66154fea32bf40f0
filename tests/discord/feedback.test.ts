import { type APIMessage, Locale } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenModal, Outcome, Person } from '../../src/sandbox/sandbox.ts';
import { useFragileStage } from './support/fragile-stage.ts';
import { isPrivate, privately, textOf } from './support/panel.ts';
import { buttonOf, buttonsOf, embedOf, messageOf } from './support/stage.ts';

const [HELPFUL, NOT_HELPFUL, REMOVE] = ['Membantu', 'Kurang membantu', 'Hapus'];

const { database, english, moderator, stage, student, umum } = useFragileStage();
beforeEach(async () => {
  for (const { user } of [student(), english(), moderator()]) await stage.store.forgetPerson(user.id);
});

const votesOf = async ({ user }: Person) => (await stage.store.everythingAbout(user.id)).votes;

async function answer(name = 'tools', { by = student(), channel = umum(), options = {} } = {}) {
  return messageOf(await by.command(channel, name, options));
}

/** The opinion of the server's members on an answer. */
async function opinionOn(id: string) {
  const all = await stage.store.feedback(stage.sandbox.world.guild);
  return all.find((one) => one.answer === id) ?? { answer: id, helpful: 0, notHelpful: 0, remarks: [] };
}

function formOf(outcome: Outcome): OpenModal {
  if (outcome.kind !== 'modal') throw new Error(`No form was opened: ${outcome.kind}.`);
  return outcome.modal;
}

/** Finds the bot's reply in a channel, where it is still there. */
function find({ id, channel_id }: APIMessage, by = student()) {
  return by.messages(channel_id).find((message) => message.id === id);
}

describe('"helpful"', () => {
  test('is counted once a person, however many press it at once', async () => {
    const message = await answer();
    const press = (person: Person) => person.press(message.id, buttonOf(message, HELPFUL!));
    const people = [student(), student(), english(), english(), moderator(), moderator()];
    const outcomes = await Promise.all(people.map(press));
    expect(outcomes.map(privately)).toEqual([
      'Makasih!',
      'Makasih!',
      'Thank you!',
      'Thank you!',
      'Makasih!',
      'Makasih!',
    ]);
    expect(await opinionOn('tools')).toMatchObject({ helpful: 3, notHelpful: 0 });
  });

  test('is taken back by "not helpful", after a restart as well', async () => {
    const message = await answer();
    await student().press(message.id, buttonOf(message, HELPFUL!));
    await stage.restart();
    await student().press(message.id, buttonOf(message, NOT_HELPFUL!));
    expect(await opinionOn('tools')).toMatchObject({ helpful: 0, notHelpful: 1 });
  });

  test('counts for each of several answers', async () => {
    const question = 'skill apa yang dibutuhkan MLE dan berapa gajinya?';
    const message = await answer('ask', { options: { question } });
    await student().press(message.id, buttonOf(message, HELPFUL!));
    const voted = (await votesOf(student())).map((vote) => vote.answer).sort();
    expect(voted).toEqual(['salary', 'skills']);
  });

  test('can be said of private answers, of those in threads and of those in private messages', async () => {
    const { guild, channels } = stage.sandbox.world;
    const alone = await answer('ask', {
      options: { question: 'apa saja tools yang dipakai?', private: true },
    });
    const inThread = await answer('duties', { channel: channels.thread });
    const direct = await answer('skills', { channel: student().dm });
    for (const message of [alone, inThread, direct]) {
      await student().press(message.id, buttonOf(message, HELPFUL!));
    }
    const votes = await votesOf(student());
    expect(isPrivate(alone)).toBe(true);
    expect([...votes].sort((a, b) => (a.answer < b.answer ? -1 : 1))).toEqual([
      { answer: 'duties', guildId: guild, helpful: true },
      { answer: 'skills', guildId: undefined, helpful: true },
      { answer: 'tools', guildId: guild, helpful: true },
    ]);
  });

  test('is kept for no server that the bot is not in', async () => {
    english().hasApp = true;
    const message = await answer('tools', { by: english(), channel: stage.sandbox.world.channels.elsewhere });
    await english().press(
      message.id,
      buttonsOf(message).find(({ customId }) => customId.includes(':helpful:'))!.customId,
    );
    english().hasApp = false;
    expect(await votesOf(english())).toEqual([{ answer: 'tools', guildId: undefined, helpful: true }]);
  });
});

describe('"not helpful"', () => {
  test('opens a form in the language of the person, and counts even if nothing is written', async () => {
    const message = await answer('duties');
    const form = formOf(await english().press(message.id, buttonOf(message, NOT_HELPFUL!)));
    expect(form.title).toBe('What was missing?');
    expect(await opinionOn('duties')).toMatchObject({ notHelpful: 1, remarks: [] });
    await stage.restart();
    expect(privately(await english().submit(form, { remark: '' }))).toBe('Thank you!');
    expect(await opinionOn('duties')).toMatchObject({ notHelpful: 1, remarks: [] });
  });

  test('keeps what is written, without a name, and says who reads it', async () => {
    const message = await answer('industries');
    const form = formOf(await student().press(message.id, buttonOf(message, NOT_HELPFUL!)));
    expect(form.title).toBe('Apa yang kurang?');
    const thanks = messageOf(await student().submit(form, { remark: '  kurang contoh @everyone  ' }));
    expect(textOf(thanks)).toBe(
      'Catatanmu kusimpan 30 hari tanpa namamu, dan bisa dibaca moderator server ini.',
    );
    expect((await opinionOn('industries')).remarks).toEqual(['kurang contoh @everyone']);
    expect(JSON.stringify(await stage.store.everythingAbout(student().user.id))).not.toContain('contoh');
  });

  test('promises no moderators in private messages', async () => {
    const message = await answer('industries', { channel: student().dm });
    const form = formOf(await student().press(message.id, buttonOf(message, NOT_HELPFUL!)));
    const thanks = messageOf(await student().submit(form, { remark: 'kurang contoh' }));
    expect(textOf(thanks)).toBe('Catatanmu kusimpan 30 hari tanpa namamu.');
    expect(await votesOf(student())).toEqual([{ answer: 'industries', guildId: undefined, helpful: false }]);
  });
});

describe('feedback', () => {
  test.each([
    'ask:1:helpful:skills.cobol',
    'ask:1:not-helpful:salary:skills.cobol',
    'ask:1:helpful',
    'ask:1:helpful:salary:skills:tools:duties',
    'ask:0:helpful:salary',
  ])('of the forged or stale %s is refused kindly, and counts for nothing', async (customId) => {
    const message = await answer();
    expect(privately(await student().forge(message.id, customId))).toBe('Tombol ini sudah tidak berlaku');
    expect(await votesOf(student())).toEqual([]);
  });

  test('in a forged form is refused kindly', async () => {
    const outcome = await english().forgeForm(umum(), 'ask:1:not-helpful:skills.cobol', { remark: 'x' });
    expect(privately(outcome)).toBe('This button no longer works');
    expect((await opinionOn('skills.cobol')).remarks).toEqual([]);
  });

  test('that cannot be saved is said to be so, and the answer stays', async () => {
    const message = await answer();
    const form = formOf(await student().press(message.id, buttonOf(message, NOT_HELPFUL!)));
    database.broken = true;
    const outcomes = [
      await english().press(message.id, buttonOf(message, HELPFUL!)),
      await english().press(message.id, buttonOf(message, NOT_HELPFUL!)),
      await student().submit(form, { remark: 'hilang' }),
    ];
    database.broken = false;
    expect(outcomes.map(privately)).toEqual(['Not saved', 'Not saved', 'Belum tersimpan']);
    expect(await votesOf(english())).toEqual([]);
    expect(find(message)).toBeDefined();
  });
});

describe('"remove"', () => {
  test('takes the answer away for the one who asked, after a restart and in a thread', async () => {
    const message = await answer('tools', { channel: stage.sandbox.world.channels.thread });
    await stage.restart();
    await student().press(message.id, buttonOf(message, REMOVE!));
    await stage.sandbox.waitFor(() => !find(message));
  });

  test('takes an answer to a mention away', async () => {
    const { application } = stage.sandbox.world;
    const question = student().send(umum(), `<@${application}> gaji senior berapa?`);
    const message = await stage.sandbox.reply(question.id);
    await student().press(message.id, buttonOf(message, REMOVE!));
    await stage.sandbox.waitFor(() => !find(message));
    expect(find(question)).toBeDefined();
  });

  test('works in private messages, for commands and for messages', async () => {
    const { dm } = student();
    const given = [
      await answer('tools', { channel: dm }),
      await stage.sandbox.reply(student().send(dm, 'gaji junior?').id),
    ];
    for (const message of given) {
      await student().press(message.id, buttonOf(message, REMOVE!));
      await stage.sandbox.waitFor(() => !find(message));
    }
  });

  test('takes anybody’s answer away for members who manage messages', async () => {
    const message = await answer();
    await moderator().press(message.id, buttonOf(message, REMOVE!));
    await stage.sandbox.waitFor(() => !find(message));
  });

  test('is refused kindly to others, in their own language', async () => {
    const message = await answer();
    const outcome = messageOf(await english().press(message.id, buttonOf(message, REMOVE!)));
    expect(isPrivate(outcome)).toBe(true);
    expect(embedOf(outcome).title).toBe("You can't remove this answer");
    expect(textOf(outcome)).toContain('“Manage Messages”');
    expect(find(message)).toBeDefined();
  });

  test('is not offered under what only the asker sees', async () => {
    const message = await answer('ask', { options: { question: 'gaji junior?', private: true } });
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain(REMOVE);
  });

  test('twice at once takes it away once, without a fault', async () => {
    const message = await answer();
    const press = () => student().press(message.id, buttonOf(message, REMOVE!));
    await Promise.all([press(), press()]);
    await stage.sandbox.waitFor(() => !find(message));
    await answer('duties');
    expect(stage.log.filter((line) => line.includes(' error '))).toEqual([]);
  });

  test.each(['ask:1:remove', 'ask:1:remove:me', 'ask:1:remove:1:2', 'ask:0:remove:1'])(
    'is refused kindly for the forged or stale %s',
    async (customId) => {
      const message = await answer();
      expect(privately(await moderator().forge(message.id, customId))).toBe('Tombol ini sudah tidak berlaku');
      expect(find(message)).toBeDefined();
    },
  );

  test('needs no store', async () => {
    const message = await answer();
    database.broken = true;
    await student().press(message.id, buttonOf(message, REMOVE!));
    await stage.sandbox.waitFor(() => !find(message));
    database.broken = false;
  });
});

test('the words of what stands under an answer follow the answer', async () => {
  stage.sandbox.setGuildLocale(Locale.EnglishUS);
  const message = await answer('tools');
  stage.sandbox.setGuildLocale(Locale.Indonesian);
  expect(buttonsOf(message).map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Helpful', 'Not helpful', 'Remove']),
  );
});
