import { Locale } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../src/sandbox/sandbox.ts';
import { useFragileStage } from './support/fragile-stage.ts';
import { changedBy, chosenIn, isPrivate, privately, textOf } from './support/panel.ts';
import { embedOf, messageOf } from './support/stage.ts';

const SELECT = 'language:1:choose';

const { database, english, stage, student, titleOf, umum } = useFragileStage();
beforeEach(async () => {
  for (const one of [student(), english()]) await choose(one, await open(one), 'follow');
});

async function open(person: Person, channel: string = umum()) {
  return messageOf(await person.command(channel, 'language'));
}

async function choose(person: Person, { id }: { readonly id: string }, value: string) {
  return changedBy(await person.select(id, SELECT, [value]));
}

describe('/language', () => {
  test('shows what is chosen, privately and in the language of the person', async () => {
    const [indonesian, other] = [await open(student()), await open(english())];
    expect([isPrivate(indonesian), isPrivate(other)]).toEqual([true, true]);
    expect(embedOf(indonesian).title).toBe('Bahasa untukmu');
    expect(embedOf(other).title).toBe('Your language');
    expect(textOf(other)).toMatch(/^Now: \*\*the same as your Discord's\*\*/);
    expect(chosenIn(other, SELECT)).toEqual(['follow']);
  });

  test('changes in place, and speaks the new language at once, also after a restart', async () => {
    const panel = await open(student());
    const changed = await choose(student(), panel, 'en');
    expect(changed.id).toBe(panel.id);
    expect(embedOf(changed).title).toBe('Your language');
    expect(chosenIn(changed, SELECT)).toEqual(['en']);
    await stage.restart();
    const back = await choose(student(), panel, 'id');
    expect(embedOf(back).title).toBe('Bahasa untukmu');
    expect(textOf(back)).toMatch(/^Sekarang: \*\*Bahasa Indonesia\*\*/);
  });

  test('decides the language of private replies and of nothing that everybody reads', async () => {
    await choose(english(), await open(english()), 'id');
    const { belajar } = stage.sandbox.world.channels;
    const ask = (options: object, channel: string = umum()) =>
      english().command(channel, 'ask', { question: 'MLE?', ...options });
    const [alone, all] = [messageOf(await ask({ private: true })), messageOf(await ask({ private: false }))];
    stage.sandbox.setGuildLocale(Locale.EnglishUS);
    const inEnglish = messageOf(await ask({ private: false }, belajar));
    stage.sandbox.setGuildLocale(Locale.Indonesian);
    expect([isPrivate(alone), isPrivate(all)]).toEqual([true, false]);
    expect(embedOf(alone).title).toBe(titleOf('overview', 'id'));
    expect(embedOf(all).title).toBe(titleOf('overview', 'id'));
    expect(embedOf(inEnglish).title).toBe(titleOf('overview', 'en'));
  });

  test('follows Discord again, whatever the server speaks', async () => {
    await choose(english(), await open(english()), 'id');
    const panel = await choose(english(), await open(english()), 'follow');
    expect(embedOf(panel).title).toBe('Your language');
    const answer = await english().command(umum(), 'ask', { question: 'MLE?', private: true });
    expect(embedOf(messageOf(answer)).title).toBe(titleOf('overview', 'en'));
  });

  test('works in private messages, for messages as well', async () => {
    const { dm } = english();
    const ask = async () => embedOf(await stage.sandbox.reply(english().send(dm, 'MLE?').id)).title;
    await choose(english(), await open(english(), dm), 'id');
    expect(await ask()).toBe(titleOf('overview', 'id'));
    await choose(english(), await open(english(), dm), 'en');
    expect(await ask()).toBe(titleOf('overview', 'en'));
  });

  test('works in a server and in a private channel that only the person brought the bot to', async () => {
    const { elsewhere, between } = stage.sandbox.world.channels;
    english().hasApp = true;
    const panels = [await open(english(), elsewhere), await open(english(), between)];
    const changed = await choose(english(), panels[1]!, 'id');
    english().hasApp = false;
    expect(panels.map(isPrivate)).toEqual([true, true]);
    expect(embedOf(changed).title).toBe('Bahasa untukmu');
  });

  test('is each person’s own, even with another’s custom id', async () => {
    const theirs = await open(english());
    await choose(student(), await open(student()), 'en');
    await english().forge(theirs.id, SELECT, ['id']);
    expect(await stage.store.personLanguage(student().user.id)).toBe('en');
    expect(await stage.store.personLanguage(english().user.id)).toBe('id');
  });

  test('can be chosen twice at once', async () => {
    const panel = await open(student());
    const both = await Promise.all([choose(student(), panel, 'en'), choose(student(), panel, 'en')]);
    expect(both.map((message) => chosenIn(message, SELECT))).toEqual([['en'], ['en']]);
    expect(await stage.store.personLanguage(student().user.id)).toBe('en');
  });

  test.each([
    ['of a language that there is not', SELECT, ['jv']],
    ['of nothing', SELECT, []],
    ['of too much', `${SELECT}:en`, ['en']],
    ['of an older version', 'language:0:choose', ['en']],
  ])('refuses a forged choice %s kindly, and changes nothing', async (_, customId, values) => {
    const panel = await open(student());
    const outcome = await student().forge(panel.id, customId, values);
    expect(privately(outcome)).toBe('Tombol ini sudah tidak berlaku');
    expect(await stage.store.personLanguage(student().user.id)).toBeUndefined();
  });

  test('says what could not be saved, and has not changed it', async () => {
    const panel = await open(student());
    database.broken = true;
    const outcome = await student().select(panel.id, SELECT, ['en']);
    const again = await student().command(umum(), 'language');
    database.broken = false;
    expect(privately(outcome)).toBe('Belum tersimpan');
    expect(privately(again)).toBe('Belum tersimpan');
    expect(chosenIn(await open(student()), SELECT)).toEqual(['follow']);
  });
});
