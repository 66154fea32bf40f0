import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { useFragileStage } from './support/fragile-stage.ts';
import { changedBy, isPrivate, privately } from './support/panel.ts';
import { embedOf, messageOf, selectsOf, titlesOf } from './support/stage.ts';

const { contents, database, english, stage, student, titleOf, umum } = useFragileStage();

async function answer(name: string, { by = student(), channel = umum(), options = {} } = {}) {
  const message = messageOf(await by.command(channel, name, options));
  const [select] = selectsOf(message);
  if (!select) throw new Error(`/${name} has no details.`);
  return { message, select: select.custom_id, values: select.options.map(({ value }) => value) };
}

describe('the select between a topic and its details', () => {
  test.each(['salary', 'skills', 'duties', 'tools', 'industries', 'roadmap'])(
    'leads from /%s to each detail and back, in place, in both languages',
    async (topic) => {
      for (const [by, own] of [
        [student(), 'id'],
        [english(), 'en'],
      ] as const) {
        const { message, select, values } = await answer(topic, { by, channel: by.dm });
        expect(values[0]).toBe(topic);
        expect(values.length).toBeGreaterThan(3);
        for (const value of [...values.slice(1), topic]) {
          const changed = changedBy(await by.select(message.id, select, [value]));
          expect(changed.id).toBe(message.id);
          expect(titlesOf(changed)).toEqual([titleOf(value, own)]);
          expect(selectsOf(changed)[0]?.options.find((option) => option.default)?.value).toBe(value);
        }
      }
    },
  );

  test('takes the picture along where there is one, and away where there is none', async () => {
    const { message, select } = await answer('salary');
    expect(message.attachments).toHaveLength(1);
    const detail = changedBy(await student().select(message.id, select, ['salary.senior']));
    const back = changedBy(await student().select(message.id, select, ['salary']));
    expect(detail.attachments).toHaveLength(
      contents().replies.replyWith(['salary.senior'], 'id').picture ? 1 : 0,
    );
    expect(back.attachments).toHaveLength(1);
    expect(back.attachments[0]?.description).toBeTruthy();
  });

  test('works after a restart, in a thread', async () => {
    const { message, select } = await answer('roadmap', { channel: stage.sandbox.world.channels.thread });
    await stage.restart();
    const [, first] = selectsOf(message)[0]!.options;
    const changed = changedBy(await student().select(message.id, select, [first!.value]));
    expect(titlesOf(changed)).toEqual([titleOf(first!.value, 'id')]);
    expect(isPrivate(changed)).toBe(false);
  });

  test('gives anybody else a private copy in their own language, which is theirs to page through', async () => {
    const { message, select } = await answer('salary');
    const copy = messageOf(await english().select(message.id, select, ['salary.senior']));
    expect(isPrivate(copy)).toBe(true);
    expect(titlesOf(copy)).toEqual([titleOf('salary.senior', 'en')]);
    const next = changedBy(await english().select(copy.id, selectsOf(copy)[0]!.custom_id, ['salary.junior']));
    expect(next.id).toBe(copy.id);
    expect(titlesOf(next)).toEqual([titleOf('salary.junior', 'en')]);
    expect(isPrivate(next)).toBe(true);
    const original = student()
      .messages(umum())
      .find(({ id }) => id === message.id);
    expect(titlesOf(original!)).toEqual([titleOf('salary', 'id')]);
  });

  test('keeps to the language of the question', async () => {
    const question = 'how much does a senior ML engineer earn?';
    const { message, select } = await answer('ask', { options: { question } });
    const changed = changedBy(await student().select(message.id, select, ['salary']));
    expect(titlesOf(changed)).toEqual([titleOf('salary', 'en')]);
  });

  test('shows everybody nothing of the asker’s language, in a channel that was made private since either', async () => {
    const { message, select } = await answer('salary', { by: english() });
    expect(titlesOf(message)).toEqual([titleOf('salary', 'id')]);
    const { guild, channels } = stage.sandbox.world;
    await stage.store.changeSettings(guild, { publicChannels: [channels.belajar] });
    await stage.restart();
    const changed = changedBy(await english().select(message.id, select, ['salary.junior']));
    await stage.store.changeSettings(guild, { publicChannels: [] });
    await stage.restart();
    expect(titlesOf(changed)).toEqual([titleOf('salary.junior', 'id')]);
  });

  test('can be used twice at once: the last choice stays', async () => {
    const { message, select } = await answer('salary');
    const choose = (value: string) => student().select(message.id, select, [value]);
    const outcomes = await Promise.all([choose('salary.junior'), choose('salary.senior')]);
    for (const outcome of outcomes) expect(changedBy(outcome).id).toBe(message.id);
    const shown = student()
      .messages(umum())
      .find(({ id }) => id === message.id);
    expect([titleOf('salary.junior', 'id'), titleOf('salary.senior', 'id')]).toContain(embedOf(shown!).title);
  });

  test('needs no store', async () => {
    const { message, select } = await answer('salary');
    database.broken = true;
    const changed = changedBy(await student().select(message.id, select, ['salary.junior']));
    database.broken = false;
    expect(titlesOf(changed)).toEqual([titleOf('salary.junior', 'id')]);
  });

  test.each([
    ['an older version', 'ask:0:details:id:1', ['salary']],
    ['an asker that is no id', 'ask:1:details:id:me', ['salary']],
    ['a language that there is not', 'ask:1:details:jv:1', ['salary']],
    ['no value', 'ask:1:details::1', []],
    ['several values', 'ask:1:details::1', ['salary', 'skills']],
    ['a value that is no id', 'ask:1:details::1', ['../salary']],
  ])('is refused kindly and privately if it is forged with %s', async (_, customId, values) => {
    const { message } = await answer('salary');
    english().locale = Locale.EnglishGB;
    const outcome = await english().forge(message.id, customId, values);
    english().locale = Locale.EnglishUS;
    expect(privately(outcome)).toBe('This button no longer works');
  });

  test('says privately that an answer is gone, where somebody else’s message offers one', async () => {
    const { message } = await answer('salary');
    const outcome = await english().forge(message.id, 'ask:1:details::1', ['skills.cobol']);
    expect(privately(outcome)).toBe('This answer is gone');
  });
});
