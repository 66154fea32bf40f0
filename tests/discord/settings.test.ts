import { Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, test } from 'vitest';
import { NotPossible, type Person } from '../../src/sandbox/sandbox.ts';
import { DEFAULT_SETTINGS } from '../../src/store/store.ts';
import { useFragileStage } from './support/fragile-stage.ts';
import { changedBy, chosenIn, isPrivate, privately, textOf } from './support/panel.ts';
import { buttonOf, buttonsOf, connectBot, embedOf, messageOf, partsOf } from './support/stage.ts';

const { contents, database, english, moderator, stage, student, titleOf } = useFragileStage();

afterEach(async () => {
  database.broken = false;
  moderator().locale = Locale.Indonesian;
  await forgetSettings();
});

const world = () => stage.sandbox.world;
const settings = () => stage.store.settings(world().guild);

/** Sets everything back, by the panel, so that what the bot has at hand is refreshed as well. */
async function forgetSettings() {
  for (const channel of (await settings()).channelLanguages.keys()) {
    await stage.store.setChannelLanguage(world().guild, channel, undefined);
  }
  await stage.store.changeSettings(world().guild, { publicChannels: [], unpromptedChannel: undefined });
  const { id } = await open();
  await moderator().select(id, 'settings:1:unsure', ['suggest']);
  await moderator().select(id, 'settings:1:language', ['server']);
}

async function open(channel = world().channels.umum) {
  return messageOf(await moderator().command(channel, 'settings'));
}

/** Opens the panel and chooses in one of its selects. @returns the panel then. */
async function choose(part: string, ...values: string[]) {
  const panel = await open();
  return changedBy(await moderator().select(panel.id, `settings:1:${part}`, values));
}

/** Sets the language of a channel, as a person does. @returns the view then. */
async function setChannelLanguage(channel: string, language: string) {
  const { id } = await open();
  await moderator().press(id, 'settings:1:channels');
  await moderator().select(id, 'settings:1:channel', [channel]);
  return changedBy(await moderator().select(id, `settings:1:channel-language:${channel}`, [language]));
}

async function salary(channel: string, by = student()) {
  return messageOf(await by.command(channel, 'salary'));
}

describe('/settings', () => {
  test('is offered in servers to those who may manage them', () => {
    const names = (who: Person, channel: string) => who.commands(channel).map(({ name }) => name);
    expect(names(moderator(), world().channels.umum)).toContain('settings');
    expect(names(student(), world().channels.umum)).not.toContain('settings');
    expect(names(moderator(), world().channels.moderatorDm)).not.toContain('settings');
    const command = moderator()
      .commands(world().channels.umum)
      .find(({ name }) => name === 'settings');
    expect(command?.name_localizations).toMatchObject({ id: 'pengaturan', 'en-US': 'settings' });
  });

  test.each([
    [Locale.Indonesian, 'Pengaturan server ini', 'Ikuti pertanyaannya, lalu bahasa server', 'Semua channel.'],
    [
      Locale.EnglishUS,
      'Settings of this server',
      'Follow the question, then the server’s own',
      'All channels.',
    ],
  ])('tells in %s privately what holds', async (locale, title, language, channels) => {
    moderator().locale = locale;
    const panel = await open();
    expect(isPrivate(panel)).toBe(true);
    expect(embedOf(panel).title).toBe(title);
    expect(textOf(panel)).toContain(language);
    expect(textOf(panel)).toContain(channels);
    expect(chosenIn(panel, 'settings:1:language')).toEqual(['server']);
    expect(chosenIn(panel, 'settings:1:unsure')).toEqual(['suggest']);
    expect(chosenIn(panel, 'settings:1:public')).toEqual([]);
  });

  test('says that a question which tells its language is answered in it', async () => {
    expect(textOf(await open())).toContain('pertanyaan yang jelas bahasanya selalu kujawab dalam bahasa itu');
  });

  test('works in a thread as well', async () => {
    const panel = await open(world().channels.thread);
    const changed = changedBy(await moderator().select(panel.id, 'settings:1:language', ['en']));
    expect(chosenIn(changed, 'settings:1:language')).toEqual(['en']);
    expect((await settings()).language).toBe('en');
  });

  test('works on after a restart', async () => {
    const panel = await open();
    await stage.restart();
    const changed = changedBy(await moderator().select(panel.id, 'settings:1:unsure', ['silent']));
    expect(chosenIn(changed, 'settings:1:unsure')).toEqual(['silent']);
    const view = changedBy(await moderator().press(panel.id, buttonOf(panel, 'Bahasa channel tertentu')));
    expect(embedOf(view).title).toBe('Bahasa channel tertentu');
  });

  test('takes the same choice twice at once', async () => {
    const panel = await open();
    const twice = () => moderator().select(panel.id, 'settings:1:language', ['id']);
    const outcomes = await Promise.all([twice(), twice()]);
    for (const outcome of outcomes)
      expect(chosenIn(changedBy(outcome), 'settings:1:language')).toEqual(['id']);
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, language: 'id' });
  });
});

describe('the language', () => {
  test('of the server decides about public replies whose question does not tell it, at once', async () => {
    const { umum, thread } = world().channels;
    const panel = await choose('language', 'en');
    expect(textOf(panel)).toContain('**Bahasa balasan**: Inggris');
    expect(embedOf(await salary(umum)).title).toBe(titleOf('salary', 'en'));
    expect(embedOf(await salary(thread)).title).toBe(titleOf('salary', 'en'));
    await choose('language', 'id');
    expect(embedOf(await salary(umum, english())).title).toBe(titleOf('salary', 'id'));
    await choose('language', 'server');
    stage.sandbox.setGuildLocale(Locale.EnglishUS);
    const answer = await salary(umum);
    stage.sandbox.setGuildLocale(Locale.Indonesian);
    expect(embedOf(answer).title).toBe(titleOf('salary', 'en'));
  });

  test('of a question goes before it', async () => {
    await choose('language', 'en');
    const question = 'berapa gaji machine learning engineer senior?';
    const answer = messageOf(await english().command(world().channels.umum, 'ask', { question }));
    expect(embedOf(answer).title).toBe(titleOf('salary.senior', 'id'));
  });

  test('of a channel goes before the server’s, and its threads and posts have it too', async () => {
    const { umum, belajar, thread } = world().channels;
    await choose('language', 'id');
    const view = await setChannelLanguage(belajar, 'en');
    expect(textOf(view)).toContain(`- <#${belajar}> (Inggris)`);
    expect(embedOf(await salary(belajar)).title).toBe(titleOf('salary', 'en'));
    expect(embedOf(await salary(thread)).title).toBe(titleOf('salary', 'en'));
    expect(embedOf(await salary(umum)).title).toBe(titleOf('salary', 'id'));
    expect(textOf(await open())).toContain(`<#${belajar}> (Inggris)`);
  });

  test('of a channel can follow the server again', async () => {
    const { belajar } = world().channels;
    await setChannelLanguage(belajar, 'en');
    const view = await setChannelLanguage(belajar, 'server');
    expect(textOf(view)).toContain('Belum ada.');
    expect(embedOf(await salary(belajar)).title).toBe(titleOf('salary', 'id'));
  });

  test('of a channel is told when it is chosen, in both languages, and there is a way back', async () => {
    const { belajar } = world().channels;
    await setChannelLanguage(belajar, 'id');
    for (const [locale, said, back, title] of [
      [
        Locale.Indonesian,
        `Bahasa di <#${belajar}> sekarang: **Indonesia**`,
        'Kembali',
        'Pengaturan server ini',
      ],
      [Locale.EnglishGB, `Language in <#${belajar}> now: **Indonesian**`, 'Back', 'Settings of this server'],
    ] as const) {
      moderator().locale = locale;
      const { id } = await open();
      await moderator().press(id, 'settings:1:channels');
      const view = changedBy(await moderator().select(id, 'settings:1:channel', [belajar]));
      expect(textOf(view)).toContain(said);
      expect(chosenIn(view, `settings:1:channel-language:${belajar}`)).toEqual(['id']);
      expect(embedOf(changedBy(await moderator().press(id, buttonOf(view, back)))).title).toBe(title);
    }
  });

  test('of many channels still fits', async () => {
    const made = Array.from({ length: 60 }, (_, index) =>
      stage.sandbox.createChannel({ type: 'text', name: `ramai-${index}` }),
    );
    for (const { id } of made) await stage.store.setChannelLanguage(world().guild, id, 'en');
    expect(textOf(await open())).toContain('… dan 55 channel lagi');
    const { id } = await open();
    const view = changedBy(await moderator().press(id, 'settings:1:channels'));
    for (const channel of made) stage.sandbox.deleteChannel(channel.id);
    expect(textOf(view)).toContain('- … dan 20 channel lagi');
  });
});

describe('channels for public answers', () => {
  test('are the only ones in which everybody sees an answer; threads and posts belong to them', async () => {
    const { umum, belajar, thread, forum, post } = world().channels;
    const panel = await choose('public', belajar, forum);
    expect(textOf(panel)).toContain(`Hanya di <#${belajar}>, <#${forum}>.`);
    expect(chosenIn(panel, 'settings:1:public')).toEqual([belajar, forum]);
    expect(isPrivate(await salary(umum))).toBe(true);
    expect(isPrivate(await salary(belajar))).toBe(false);
    expect(isPrivate(await salary(thread))).toBe(false);
    expect(isPrivate(await salary(post))).toBe(false);
  });

  test('are all of them again when none is chosen', async () => {
    const { umum, belajar } = world().channels;
    await choose('public', belajar);
    expect(textOf(await choose('public'))).toContain('Semua channel.');
    expect(isPrivate(await salary(umum))).toBe(false);
  });

  test('can be of text, announcements, forums and voice', async () => {
    const voice = stage.sandbox.createChannel({ type: 'voice', name: 'Ngobrol' });
    const news = stage.sandbox.createChannel({ type: 'announcement', name: 'kabar' });
    const panel = await choose('public', voice.id, news.id);
    expect(chosenIn(panel, 'settings:1:public')).toEqual([voice.id, news.id]);
    const { thread } = world().channels;
    await expect(choose('public', thread)).rejects.toThrow(NotPossible);
    for (const { id } of [voice, news]) stage.sandbox.deleteChannel(id);
  });
});

describe('a question that the bot is not sure about', () => {
  const unsure = async () => {
    const question = 'berapa gaji data analyst di singapura?';
    return messageOf(await student().command(world().channels.umum, 'ask', { question }));
  };

  test('is answered for everybody to see at first', async () => {
    expect(isPrivate(await unsure())).toBe(false);
  });

  test('is answered privately where the server wants nothing said in public', async () => {
    const panel = await choose('unsure', 'silent');
    expect(textOf(panel)).toContain('Aku diam di depan umum');
    expect(isPrivate(await unsure())).toBe(true);
    expect(isPrivate(await salary(world().channels.umum))).toBe(false);
    await choose('unsure', 'suggest');
    expect(isPrivate(await unsure())).toBe(false);
  });
});

describe('answering without being mentioned', () => {
  test('is not offered where the bot may not read messages; it is told what that would need', async () => {
    const panel = await open();
    expect(textOf(panel)).toContain('`MESSAGE_CONTENT_INTENT=on`');
    expect(partsOf(panel).map((part) => 'custom_id' in part && part.custom_id)).not.toContain(
      'settings:1:unprompted',
    );
  });

  test('is not switched on by a select of a time when it could be', async () => {
    const { umum } = world().channels;
    const { id } = await open();
    changedBy(await moderator().forge(id, 'settings:1:unprompted', [umum]));
    expect((await settings()).unpromptedChannel).toBeUndefined();
  });

  test('is set for one channel, or none, where it may', async () => {
    const { umum, belajar } = world().channels;
    await stage.bot.stop();
    const { sandbox, store } = stage;
    const connection = { apiUrl: sandbox.apiUrl, shards: 'auto', messageContentIntent: true } as const;
    const { bot } = await connectBot(sandbox, { services: contents(), store, connection });
    const panel = await choose('unprompted', umum);
    expect((await settings()).unpromptedChannel).toBe(umum);
    expect(textOf(panel)).toContain(`**Menjawab tanpa dipanggil**: Di <#${umum}>.`);
    expect(chosenIn(panel, 'settings:1:unprompted')).toEqual([umum]);
    expect(textOf(await choose('public', belajar))).toContain('di situ aku masih diam');
    expect(textOf(await choose('unprompted'))).toContain('Tidak di channel mana pun.');
    expect((await settings()).unpromptedChannel).toBeUndefined();
    await bot.stop();
    await stage.restart();
  });
});

describe('a channel that was deleted', () => {
  test('is told of, and forgotten on request', async () => {
    const { guild, channels } = world();
    const { id: gone } = stage.sandbox.createChannel({ type: 'text', name: 'lama' });
    await stage.store.setChannelLanguage(guild, gone, 'en');
    await choose('public', channels.umum, gone);
    stage.sandbox.deleteChannel(gone);

    const panel = await open();
    expect(textOf(panel)).toContain(`Hanya di <#${channels.umum}>, channel yang sudah dihapus (1).`);
    expect(chosenIn(panel, 'settings:1:public')).toEqual([channels.umum]);
    const view = changedBy(await moderator().press(panel.id, 'settings:1:channels'));
    expect(textOf(view)).toContain('- channel yang sudah dihapus (1)');

    const forgotten = changedBy(
      await moderator().press(panel.id, buttonOf(view, 'Lupakan channel yang sudah dihapus')),
    );
    expect(textOf(forgotten)).not.toContain('dihapus');
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, publicChannels: [channels.umum] });
    expect(buttonsOf(forgotten).map(({ label }) => label)).toEqual(['Bahasa channel tertentu']);
  });

  test('is not set any more, and does not open all channels', async () => {
    const { belajar } = world().channels;
    await choose('public', belajar);
    const { id } = await open();
    const gone = '1141567326781449999';
    expect(
      chosenIn(changedBy(await moderator().forge(id, 'settings:1:public', [gone])), 'settings:1:public'),
    ).toEqual([belajar]);
    changedBy(await moderator().forge(id, `settings:1:channel-language:${gone}`, ['en']));
    expect(textOf(changedBy(await moderator().forge(id, 'settings:1:channel', [gone])))).not.toContain(gone);
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, publicChannels: [belajar] });
  });
});

describe('nothing is done', () => {
  afterEach(async () => {
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  test('for somebody who lost the permission', async () => {
    const { umum } = world().channels;
    const panel = await open();
    stage.sandbox.overwrite(umum, moderator().user.id, { deny: PermissionFlagsBits.ManageGuild });
    const outcomes = [
      await moderator().select(panel.id, 'settings:1:language', ['en']),
      await moderator().press(panel.id, 'settings:1:channels'),
    ];
    stage.sandbox.overwrite(umum, moderator().user.id, {});
    expect(outcomes.map(privately)).toEqual(['Ini bukan untukmu', 'Ini bukan untukmu']);
  });

  test('for somebody else, who makes up a select', async () => {
    const { id } = await salary(world().channels.umum);
    for (const [who, title] of [
      [student, 'Ini bukan untukmu'],
      [english, 'This is not for you'],
    ] as const) {
      expect(privately(await who().forge(id, 'settings:1:language', ['en']))).toBe(title);
    }
  });

  test('in a private message', async () => {
    const { id } = await salary(moderator().dm, moderator());
    const outcome = await moderator().forge(id, 'settings:1:language', ['en']);
    expect(embedOf(messageOf(outcome)).title).toBe('Ini bukan untukmu');
  });

  test.each<[string, string[] | undefined]>([
    ['settings:1', undefined],
    ['settings:1:constructor', undefined],
    ['settings:1:language', undefined],
    ['settings:1:language', ['fr']],
    ['settings:1:language', ['en', 'id']],
    ['settings:1:unsure', ['loud']],
    ['settings:1:public', ['everywhere']],
    ['settings:1:public', Array.from({ length: 26 }, (_, index) => String(index))],
    ['settings:1:unprompted', ['<#1>']],
    ['settings:1:unprompted', ['1', '2']],
    ['settings:1:channel', ['umum']],
    ['settings:1:channel-language', ['en']],
    ['settings:1:channel-language:umum', ['en']],
    ['settings:1:channel-language:1:2', ['en']],
    ['settings:0:language', ['en']],
  ])('for what the panel never writes: %s %j', async (customId, values) => {
    const { id } = await open();
    expect(privately(await moderator().forge(id, customId, values))).toBe('Tombol ini sudah tidak berlaku');
  });

  test('where it cannot be saved: that is told privately, and the panel stays for another try', async () => {
    const panel = await open();
    database.broken = true;
    for (const outcome of [
      await moderator().select(panel.id, 'settings:1:language', ['en']),
      await moderator().select(panel.id, 'settings:1:public', [world().channels.umum]),
      await moderator().select(panel.id, 'settings:1:unsure', ['silent']),
      await moderator().press(panel.id, 'settings:1:channels'),
      await moderator().command(world().channels.umum, 'settings'),
    ]) {
      expect(privately(outcome)).toBe('Belum tersimpan');
    }
    database.broken = false;
    changedBy(await moderator().press(panel.id, 'settings:1:channels'));
  });

  test('in a server that the bot is not a member of', async () => {
    const { elsewhere } = world().channels;
    const guest = english();
    guest.hasApp = true;
    stage.sandbox.overwrite(elsewhere, guest.user.id, { allow: PermissionFlagsBits.ManageGuild });
    const outcome = await guest.command(elsewhere, 'settings');
    const shown = await guest.command(elsewhere, 'help');
    const forged = await guest.forge(messageOf(shown).id, 'settings:1:language', ['en']);
    stage.sandbox.overwrite(elsewhere, guest.user.id, {});
    guest.hasApp = false;
    expect(privately(outcome)).toBe('I am not a member of this server');
    expect(privately(forged)).toBe('I am not a member of this server');
    expect(await stage.store.settings(world().elsewhere)).toEqual(DEFAULT_SETTINGS);
  });
});
