import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { NotPossible } from '../../src/sandbox/sandbox.ts';
import { heard, messageOf, next, onCommand } from './bot.ts';
import { refusalOf, useStage } from './stage.ts';

const stage = useStage();

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const moderator = () => stage.sandbox.as(stage.sandbox.world.users.moderator);
const { GuildInstall, UserInstall } = ApplicationIntegrationType;
const mention = () => `<@${stage.client.user.id}>`;

beforeEach(async () => {
  await stage.client.application.commands.set([
    { name: 'ask', description: 'Ask', integrationTypes: [GuildInstall, UserInstall] },
    { name: 'settings', description: 'Settings', contexts: [InteractionContextType.Guild] },
  ]);
});

describe('a channel of any kind', () => {
  it.each(['text', 'announcement', 'voice'] as const)(
    'of %s is told of, carries messages and replies, and takes commands',
    async (type) => {
      const created = next(stage, 'channelCreate');
      const { id } = stage.sandbox.createChannel({ type, name: 'baru' });
      expect((await created)[0].name).toBe('baru');
      stage.client.on('messageCreate', (message) => message.author.bot || message.reply('here'));
      const question = student().send(id, mention());
      expect((await stage.sandbox.reply(question.id)).content).toBe('here');
      const seen = onCommand(stage, async (interaction) => {
        await interaction.reply('ok');
        return [interaction.channel?.type, interaction.channelId];
      });
      const answer = messageOf(await student().command(id, 'ask'));
      expect(answer.channel_id).toBe(id);
      expect(await seen).toEqual([stage.client.channels.cache.get(id)?.type, id]);
    },
  );

  it('may be renamed and deleted, with everything in it', async () => {
    const { belajar, thread } = stage.sandbox.world.channels;
    const { id } = student().send(thread, 'halo');
    const updated = next(stage, 'channelUpdate');
    stage.sandbox.updateChannel(belajar, { name: 'kelas' });
    expect((await updated)[1]).toMatchObject({ name: 'kelas' });
    const deleted = next(stage, 'channelDelete');
    stage.sandbox.deleteChannel(belajar);
    expect((await deleted)[0].id).toBe(belajar);
    expect(() => student().messages(thread)).toThrow(NotPossible);
    expect(() => student().edit(id, 'x')).toThrow(NotPossible);
    const gone = stage.client.rest.post(`/channels/${belajar}/messages`, { body: { content: 'x' } });
    expect((await refusalOf(gone)).code).toBe(10003);
  });
});

describe('a thread', () => {
  it('is opened by a person in a channel, which is told of it', async () => {
    const { umum } = stage.sandbox.world.channels;
    const created = next(stage, 'threadCreate');
    const thread = student().openThread(umum, 'Tanya gaji', `${mention()} gaji?`);
    const [seen, isNew] = await created;
    expect([seen.id, seen.parentId, seen.ownerId, isNew]).toEqual([thread.id, umum, student().user.id, true]);
    expect(english().messages(umum)[0]).toMatchObject({ type: 18, content: 'Tanya gaji' });
    expect(english().messages(thread.id)[0]).toMatchObject({ content: `${mention()} gaji?` });
  });

  it('may be opened about a message, whose id it has', async () => {
    const { umum } = stage.sandbox.world.channels;
    const { id } = english().send(umum, 'how much is it');
    const created = next(stage, 'threadCreate');
    student().openThreadFrom(id, 'Pay');
    expect((await created)[0].id).toBe(id);
    const [source] = english().messages(umum);
    expect((source?.flags ?? 0) & MessageFlags.HasThread).not.toBe(0);
    expect(english().messages(id)[0]).toMatchObject({ type: 21, referenced_message: { id: source?.id } });
    expect(() => student().openThreadFrom(id, 'again')).toThrow('already');
  });

  it('in a channel of announcements is of its own kind, and a voice channel has none', async () => {
    const { id } = stage.sandbox.createChannel({ type: 'announcement', name: 'kabar' });
    expect(student().openThread(id, 'Bahas').type).toBe(ChannelType.AnnouncementThread);
    const voice = stage.sandbox.createChannel({ type: 'voice', name: 'suara' });
    expect(() => student().openThread(voice.id, 'x')).toThrow(NotPossible);
  });

  it('as a post of a forum begins with a message of its own id', async () => {
    const { forum } = stage.sandbox.world.channels;
    const message = heard(stage);
    const post = student().openThread(forum, 'Mulai dari mana?', `${mention()} mulai dari mana?`);
    expect((await message).id).toBe(post.id);
    expect(() => student().openThread(forum, 'empty')).toThrow(NotPossible);
  });

  it('brings its parent and kind with a command', async () => {
    const { thread, belajar } = stage.sandbox.world.channels;
    const seen = onCommand(stage, async (interaction) => {
      await interaction.reply('ok');
      const { channel } = interaction;
      return channel?.isThread() ? [channel.parentId, channel.type] : undefined;
    });
    await student().command(thread, 'ask');
    expect(await seen).toEqual([belajar, ChannelType.PublicThread]);
  });

  it('that is archived wakes up for a message, but nothing in it can be edited before', async () => {
    const { thread: id } = stage.sandbox.world.channels;
    const { rest } = stage.client;
    const own = await rest.post(`/channels/${id}/messages`, { body: { content: 'x' } });
    const { id: messageId } = own as { id: string };
    const archived = next(stage, 'threadUpdate');
    moderator().setThread(id, { archived: true });
    expect((await archived)[1].archived).toBe(true);
    const edit = rest.patch(`/channels/${id}/messages/${messageId}`, { body: { content: 'y' } });
    expect((await refusalOf(edit)).code).toBe(50083);
    const woken = next(stage, 'threadUpdate');
    await rest.post(`/channels/${id}/messages`, { body: { content: 'again' } });
    expect((await woken)[1].archived).toBe(false);
  });

  it('that is locked takes nothing but what moderators write', async () => {
    const { thread: id } = stage.sandbox.world.channels;
    moderator().setThread(id, { locked: true });
    expect(() => student().send(id, 'x')).toThrow('locked');
    moderator().send(id, 'closed');
    const message = stage.client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } });
    expect((await refusalOf(message)).code).toBe(160005);
    expect(() => student().setThread(id, { locked: false })).toThrow(NotPossible);
  });

  it('may be archived by whoever opened it, and deleted', async () => {
    const thread = student().openThread(stage.sandbox.world.channels.umum, 'Punya saya');
    student().setThread(thread.id, { archived: true });
    expect(() => english().setThread(thread.id, { archived: false })).toThrow(NotPossible);
    const deleted = next(stage, 'threadDelete');
    stage.sandbox.deleteChannel(thread.id);
    expect((await deleted)[0].id).toBe(thread.id);
  });
});

describe('a private channel with the bot', () => {
  it('is opened by the bot, which may write there', async () => {
    const dm = await stage.client.users.createDM(student().user.id);
    expect(dm.id).toBe(student().dm);
    await dm.send('halo');
    expect(student().messages(student().dm)[0]?.content).toBe('halo');
  });

  it('says what the app may do there as Discord says it', async () => {
    const seen = onCommand(stage, async (interaction) => {
      await interaction.reply('ok');
      return [interaction.context, interaction.appPermissions.bitfield, interaction.guildId];
    });
    await student().command(student().dm, 'ask');
    expect(await seen).toEqual([InteractionContextType.BotDM, 442_368n, null]);
  });

  it('takes nothing if the person wants no private messages, but answers to their commands', async () => {
    student().takesDms = false;
    const user = await stage.client.users.fetch(student().user.id);
    expect((await refusalOf(user.send('psst'))).code).toBe(50007);
    onCommand(stage, (interaction) => interaction.reply('you asked'));
    expect(messageOf(await student().command(student().dm, 'ask')).content).toBe('you asked');
    student().takesDms = true;
    await user.send('psst');
    expect(student().messages(student().dm)).toHaveLength(2);
  });

  it('takes nothing from a bot that shares no server with the person', async () => {
    const user = await stage.client.users.fetch(student().user.id);
    stage.sandbox.removeBot();
    expect((await refusalOf(user.send('psst'))).code).toBe(50278);
    student().hasApp = true;
    await user.send('psst');
  });

  it('offers only commands that are meant for it', () => {
    const names = student()
      .commands(student().dm)
      .map(({ name }) => name);
    expect(names).toEqual(['ask']);
  });
});

describe('where the bot is not', () => {
  const { elsewhere, between } = {
    elsewhere: () => stage.sandbox.world.channels.elsewhere,
    between: () => stage.sandbox.world.channels.between,
  };
  const places = [
    ['another server', elsewhere],
    ['a private channel between two people', between],
  ] as const;

  it.each(places)('in %s nobody has the app but who brought it along', async (_name, place) => {
    expect(student().commands(place())).toEqual([]);
    await expect(student().command(place(), 'ask')).rejects.toBeInstanceOf(NotPossible);
    student().hasApp = true;
    expect(
      student()
        .commands(place())
        .map(({ name }) => name),
    ).toEqual(['ask']);
    expect(english().commands(place())).toEqual([]);
  });

  it.each(places)('in %s the bot hears nothing, and cannot write, read or look', async (_name, place) => {
    const messages: string[] = [];
    stage.client.on('messageCreate', (message) => messages.push(message.content));
    student().send(place(), `${mention()} secret`);
    const last = heard(stage);
    student().send(stage.sandbox.world.channels.umum, 'open');
    await last;
    expect(messages).not.toContain(`${mention()} secret`);
    const { rest } = stage.client;
    const path = `/channels/${place()}/messages` as const;
    expect((await refusalOf(rest.post(path, { body: { content: 'x' } }))).code).toBe(50001);
    expect((await refusalOf(rest.get(path))).code).toBe(50001);
  });

  it('in another server a command tells of it, and is answered for all to see', async () => {
    student().hasApp = true;
    const seen = onCommand(stage, async (interaction) => {
      await interaction.reply('ok');
      const { guildId, guild, context, authorizingIntegrationOwners: owners, guildLocale } = interaction;
      return [guildId, guild, context, { ...owners }, guildLocale, interaction.inRawGuild()];
    });
    const message = messageOf(await student().command(elsewhere(), 'ask'));
    expect(await seen).toEqual([
      stage.sandbox.world.elsewhere,
      null,
      InteractionContextType.Guild,
      { guildId: null, userId: student().user.id },
      'en-US',
      true,
    ]);
    expect(english().messages(elsewhere())[0]?.id).toBe(message.id);
    expect(() => moderator().messages(elsewhere())).toThrow(NotPossible);
  });

  it('in a private channel between people, too', async () => {
    student().hasApp = true;
    const seen = onCommand(stage, async (interaction) => {
      await interaction.reply('ok');
      const { guildId, context, authorizingIntegrationOwners: owners, appPermissions } = interaction;
      return [guildId, context, { ...owners }, appPermissions.toArray().sort()];
    });
    const message = messageOf(await student().command(between(), 'ask'));
    expect(await seen).toEqual([
      null,
      InteractionContextType.PrivateChannel,
      { guildId: null, userId: student().user.id },
      ['AttachFiles', 'EmbedLinks', 'MentionEveryone'],
    ]);
    expect(english().messages(between())[0]?.id).toBe(message.id);
  });

  it('a button of an answer works for the other person, and belongs to who brought the app', async () => {
    student().hasApp = true;
    const row = { type: 1, components: [{ type: 2, style: 1, label: 'more', custom_id: 'more' }] } as const;
    onCommand(stage, (interaction) => interaction.reply({ content: 'x', components: [row] }));
    const message = messageOf(await student().command(elsewhere(), 'ask'));
    const pressed = next(stage, 'interactionCreate').then(async ([interaction]) => {
      if (interaction.isButton()) await interaction.update('y');
      return { ...interaction.authorizingIntegrationOwners };
    });
    expect(messageOf(await english().press(message.id, 'more')).content).toBe('y');
    expect(await pressed).toEqual({ guildId: null, userId: student().user.id });
  });

  it('there are at most five follow-ups', async () => {
    student().hasApp = true;
    const code = onCommand(stage, async (interaction) => {
      await interaction.reply('0');
      for (const n of [1, 2, 3, 4, 5]) await interaction.followUp(`${n}`);
      return (await refusalOf(interaction.followUp('6'))).code;
    });
    await student().command(elsewhere(), 'ask');
    expect(await code).toBe(40094);
    expect(english().messages(elsewhere())).toHaveLength(6);
  });

  it('answers are for the person alone without USE_EXTERNAL_APPS', async () => {
    student().hasApp = true;
    stage.sandbox.overwrite(elsewhere(), stage.sandbox.world.elsewhere, {
      deny: PermissionFlagsBits.UseExternalApps,
    });
    onCommand(stage, (interaction) => interaction.reply('only you'));
    const message = messageOf(await student().command(elsewhere(), 'ask'));
    expect(message.flags).toBe(MessageFlags.Ephemeral);
    expect(english().messages(elsewhere())).toEqual([]);
  });
});

describe('in the home server', () => {
  it('both installations are named where a person has the app, too', async () => {
    student().hasApp = true;
    const seen = onCommand(stage, async (interaction) => {
      await interaction.reply('ok');
      return { ...interaction.authorizingIntegrationOwners };
    });
    await student().command(stage.sandbox.world.channels.umum, 'ask');
    expect(await seen).toEqual({
      guildId: stage.sandbox.world.guild,
      userId: student().user.id,
    });
  });

  it('a moderator has what a student has not', async () => {
    const rights = async (person: ReturnType<typeof student>) => {
      const seen = onCommand(stage, async (interaction) => {
        await interaction.reply('ok');
        return interaction.memberPermissions?.has('ManageGuild');
      });
      await person.command(stage.sandbox.world.channels.umum, 'ask');
      return seen;
    };
    expect([await rights(moderator()), await rights(student())]).toEqual([true, false]);
  });
});
