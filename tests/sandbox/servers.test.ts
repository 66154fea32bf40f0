import {
  ApplicationCommandType,
  AttachmentBuilder,
  Locale,
  PermissionFlagsBits as P,
  type TextChannel,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { NotPossible } from '../../src/sandbox/sandbox.ts';
import { heard, messageOf, next, onCommand, onNext } from './bot.ts';
import { logIn, refusalOf, useStage } from './stage.ts';

const stage = useStage();

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const moderator = () => stage.sandbox.as(stage.sandbox.world.users.moderator);
const umum = () => stage.sandbox.world.channels.umum;
const home = () => stage.sandbox.world.guild;

async function textChannel(): Promise<TextChannel> {
  const channel = await stage.client.channels.fetch(umum());
  if (!channel?.isTextBased() || channel.isDMBased() || channel.isThread())
    throw new Error('no text channel');
  return channel as TextChannel;
}

describe('the bot', () => {
  it('is thrown out of a server, hears nothing of it any more, and may come back', async () => {
    await stage.client.application.commands.create({ name: 'here', description: 'h' }, home());
    const deleted = next(stage, 'guildDelete');
    stage.sandbox.removeBot();
    expect((await deleted)[0].id).toBe(home());
    const { rest } = stage.client;
    expect(
      (await refusalOf(rest.post(`/channels/${umum()}/messages`, { body: { content: 'x' } }))).code,
    ).toBe(50001);
    expect((await refusalOf(rest.get(`/guilds/${home()}`))).code).toBe(10004);
    expect(await rest.get('/users/@me/guilds')).toEqual([]);
    expect(student().commands(umum())).toEqual([]);
    student().send(umum(), 'not heard');
    const created = next(stage, 'guildCreate');
    stage.sandbox.addBot();
    expect((await created)[0].channels.cache.has(umum())).toBe(true);
    const message = heard(stage);
    student().send(umum(), 'heard');
    await message;
    expect(stage.sandbox.registeredCommands(home())).toEqual([]);
  });

  it('is added to another server', async () => {
    const { elsewhere, channels } = stage.sandbox.world;
    const created = next(stage, 'guildCreate');
    stage.sandbox.addBot(elsewhere);
    expect((await created)[0]).toMatchObject({ id: elsewhere, preferredLocale: 'en-US', name: 'The Lounge' });
    stage.client.on('messageCreate', (message) => message.author.bot || message.reply('hi'));
    const question = english().send(channels.elsewhere, 'hello');
    expect((await stage.sandbox.reply(question.id)).content).toBe('hi');
  });

  it('is told of an outage and of its end, and nothing in between', async () => {
    const unavailable = next(stage, 'guildUnavailable');
    stage.sandbox.setOutage(true);
    expect((await unavailable)[0].id).toBe(home());
    expect(stage.client.guilds.cache.get(home())?.available).toBe(false);
    student().send(umum(), 'not heard');
    const available = next(stage, 'guildAvailable');
    stage.sandbox.setOutage(false);
    await available;
    const message = heard(stage);
    student().send(umum(), 'heard');
    expect((await message).content).toBe('');
  });

  it('knows on connecting only the servers that it is in and that are up', async () => {
    stage.sandbox.removeBot();
    stage.sandbox.addBot(stage.sandbox.world.elsewhere);
    const other = await logIn(stage.sandbox);
    expect([...other.guilds.cache.keys()]).toEqual([stage.sandbox.world.elsewhere]);
    await other.destroy();
  });
});

describe('what the bot may not do in a channel', () => {
  it('it can tell beforehand', async () => {
    const channel = await textChannel();
    const may = (permission: bigint) => channel.permissionsFor(stage.client.user)?.has(permission);
    expect(may(P.SendMessages | P.EmbedLinks)).toBe(true);
    const updated = next(stage, 'channelUpdate');
    stage.sandbox.faults.denyPermissions(umum(), P.EmbedLinks);
    await updated;
    expect([may(P.SendMessages), may(P.EmbedLinks)]).toEqual([true, false]);
    const restored = next(stage, 'channelUpdate');
    stage.sandbox.faults.denyPermissions(umum(), 0n);
    await restored;
    expect(may(P.EmbedLinks)).toBe(true);
  });

  it.each<[string, bigint, number]>([
    ['see it', P.ViewChannel, 50001],
    ['write', P.SendMessages, 50013],
    ['attach files', P.AttachFiles, 50013],
    ['read what was', P.ReadMessageHistory, 160002],
  ])('if it may not %s', async (_what, permission, code) => {
    const channel = await textChannel();
    const { id } = student().send(umum(), 'question');
    stage.sandbox.faults.denyPermissions(umum(), permission);
    const files = [new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' })];
    const sent = channel.send({ content: 'x', files, reply: { messageReference: id } });
    expect((await refusalOf(sent)).code).toBe(code);
  });

  it('embeds are left out, and refused where there is nothing else', async () => {
    const channel = await textChannel();
    stage.sandbox.faults.denyPermissions(umum(), P.EmbedLinks);
    const embeds = [{ title: 't' }];
    expect((await refusalOf(channel.send({ embeds }))).code).toBe(50013);
    const message = await channel.send({ content: 'text', embeds });
    expect(message.embeds).toEqual([]);
    const edited = await message.edit({ content: 'other', embeds });
    expect([edited.content, edited.embeds]).toEqual(['other', []]);
    expect((await refusalOf(message.edit({ content: '', embeds }))).code).toBe(50006);
  });

  it('counts in its threads, where writing has a permission of its own', async () => {
    const { thread, belajar } = stage.sandbox.world.channels;
    const write = () => stage.client.rest.post(`/channels/${thread}/messages`, { body: { content: 'x' } });
    stage.sandbox.faults.denyPermissions(belajar, P.SendMessages);
    await write();
    stage.sandbox.faults.denyPermissions(belajar, P.SendMessagesInThreads);
    expect((await refusalOf(write())).code).toBe(50013);
    stage.sandbox.faults.denyPermissions(thread, P.ViewChannel);
    expect((await refusalOf(write())).code).toBe(50001);
  });

  it('shows in the interactions there, which it may answer all the same', async () => {
    await stage.client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
    stage.sandbox.faults.denyPermissions(umum(), P.SendMessages);
    const seen = onCommand(stage, async (interaction) => {
      await interaction.reply('ok');
      return [interaction.appPermissions.has('SendMessages'), interaction.appPermissions.has('EmbedLinks')];
    });
    await student().command(umum(), 'ask');
    expect(await seen).toEqual([false, true]);
  });

  it('without reading what was, a list is empty and a single message refused', async () => {
    const { id } = student().send(umum(), 'question');
    stage.sandbox.faults.denyPermissions(umum(), P.ReadMessageHistory);
    const { rest } = stage.client;
    expect(await rest.get(`/channels/${umum()}/messages`)).toEqual([]);
    expect((await refusalOf(rest.get(`/channels/${umum()}/messages/${id}`))).code).toBe(50013);
  });

  it('it hears nothing of a channel that it does not see', async () => {
    const seen: string[] = [];
    stage.client.on('messageCreate', (message) => seen.push(message.channelId));
    stage.sandbox.faults.denyPermissions(umum(), P.ViewChannel);
    student().send(umum(), 'hidden');
    const { belajar } = stage.sandbox.world.channels;
    const message = heard(stage);
    student().send(belajar, 'open');
    await message;
    expect(seen).toEqual([belajar]);
  });
});

describe('what people may not do in a channel', () => {
  it('follows from overwrites for everyone, for roles and for themselves, in this order', () => {
    const { overwrite, world } = stage.sandbox;
    overwrite(umum(), world.guild, { deny: P.SendMessages });
    expect(() => student().send(umum(), 'x')).toThrow('no permission');
    expect(() => moderator().send(umum(), 'x')).toThrow('no permission');
    overwrite(umum(), world.roles.moderator, { allow: P.SendMessages });
    moderator().send(umum(), 'x');
    overwrite(umum(), moderator().user.id, { deny: P.ViewChannel });
    expect(() => moderator().messages(umum())).toThrow(NotPossible);
    overwrite(umum(), world.guild, {});
    student().send(umum(), 'x');
  });

  it('leaves them the commands on messages where they only read', async () => {
    await stage.client.application.commands.set([
      { name: 'ask', description: 'Ask' },
      { name: 'Answer this', type: ApplicationCommandType.Message },
    ]);
    const { id } = english().send(umum(), 'news');
    stage.sandbox.overwrite(umum(), home(), { deny: P.SendMessages });
    onNext(stage, async (i) => i.isMessageContextMenuCommand() && i.reply(i.targetMessage.content));
    expect(messageOf(await student().messageCommand(umum(), 'Answer this', id)).content).toBe('news');
    await expect(student().command(umum(), 'ask')).rejects.toThrow('no permission');
  });

  it('leaves them no commands if they may not use them', () => {
    const { overwrite, world } = stage.sandbox;
    overwrite(umum(), world.guild, { deny: P.UseApplicationCommands });
    expect(student().commands(umum())).toEqual([]);
  });
});

describe('languages', () => {
  it('are each server’s own', async () => {
    const { elsewhere, channels } = stage.sandbox.world;
    await stage.client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
    stage.sandbox.addBot(elsewhere);
    stage.sandbox.setGuildLocale(Locale.Japanese, elsewhere);
    const seen = onCommand(stage, async (interaction) => {
      await interaction.reply('ok');
      return interaction.guildLocale;
    });
    messageOf(await english().command(channels.elsewhere, 'ask'));
    expect(await seen).toBe('ja');
  });
});
