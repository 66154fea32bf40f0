import {
  type APIEmbed,
  AttachmentBuilder,
  GatewayIntentBits,
  MessageFlags,
  Partials,
  Routes,
  type TextChannel,
} from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { NotPossible } from '../../src/sandbox/sandbox.ts';
import { messageOf, next, onCommand, onNext } from './bot.ts';
import { refusalOf, useStage } from './stage.ts';

const stage = useStage(
  { deniedIntents: GatewayIntentBits.MessageContent },
  { partials: [Partials.Channel, Partials.Message] },
);

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const moderator = () => stage.sandbox.as(stage.sandbox.world.users.moderator);
const umum = () => stage.sandbox.world.channels.umum;
const text = (name: string, description?: string) =>
  new AttachmentBuilder(Buffer.from(name), description ? { name, description } : { name });

async function textChannel(): Promise<TextChannel> {
  const channel = await stage.client.channels.fetch(umum());
  if (!channel?.isTextBased() || channel.isDMBased() || channel.isThread())
    throw new Error('no text channel');
  return channel as TextChannel;
}

beforeEach(async () => {
  await stage.client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
});

describe('what people change', () => {
  it('comes with its new content where the bot may read it, and without where it may not', async () => {
    const open = student().send(umum(), 'before');
    const hidden = next(stage, 'messageUpdate');
    student().edit(open.id, 'after');
    const [, without] = await hidden;
    expect([without.content, without.editedTimestamp !== null]).toEqual(['', true]);
    const mentioning = next(stage, 'messageUpdate');
    student().edit(open.id, `<@${stage.client.user.id}> after`);
    expect((await mentioning)[1].content).toBe(`<@${stage.client.user.id}> after`);
    const question = student().send(student().dm, 'before');
    const privately = next(stage, 'messageUpdate');
    student().edit(question.id, 'after');
    expect((await privately)[1].content).toBe('after');
  });

  it('leaves the ping of a reply as it was', async () => {
    const own = await (await textChannel()).send('answer');
    const quiet = student().send(umum(), 'quiet', { replyTo: own.id, ping: false });
    const loud = student().send(umum(), 'loud', { replyTo: own.id });
    expect(student().edit(quiet.id, 'still quiet').mentions).toEqual([]);
    expect(
      student()
        .edit(loud.id, 'still loud')
        .mentions.map(({ id }) => id),
    ).toEqual([stage.client.user.id]);
  });

  it('may be taken away by moderators, too; what the bot wrote as well', async () => {
    const { id } = student().send(umum(), 'rude');
    const own = await (await textChannel()).send('answer');
    expect(() => english().remove(id)).toThrow(NotPossible);
    const deleted = next(stage, 'messageDelete');
    moderator().remove(id);
    expect((await deleted)[0].id).toBe(id);
    moderator().remove(own.id);
    expect((await refusalOf(own.edit('x'))).code).toBe(10008);
    expect((await refusalOf(own.delete())).code).toBe(10008);
  });

  it('comes over REST without content, too, if the application may not read it', async () => {
    const { id } = student().send(umum(), 'secret');
    const channel = await textChannel();
    expect((await channel.messages.fetch({ message: id, force: true })).content).toBe('');
    const listed = await channel.messages.fetch({ limit: 5 });
    expect(listed.get(id)?.content).toBe('');
  });
});

describe('files', () => {
  it('come from people, too, even without a word', async () => {
    const png = { name: 'cat.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const created = next(stage, 'messageCreate');
    const { id } = student().send(student().dm, '', { files: [png] });
    const [message] = await created;
    expect([message.id, message.content, message.attachments.first()?.name]).toEqual([id, '', 'cat.png']);
    expect(() => student().send(umum(), '')).toThrow(NotPossible);
  });

  it('come with a description, in a message, an answer, a change of it and a follow-up', async () => {
    const done = onCommand(stage, async (interaction) => {
      await interaction.reply({ content: 'x', files: [text('a.txt', 'first')] });
      await interaction.editReply({ files: [text('b.txt', 'second')] });
      await interaction.followUp({ files: [text('c.txt', 'third')] });
    });
    await student().command(umum(), 'ask');
    await done;
    const seen = student()
      .messages(umum())
      .map(({ attachments }) => attachments.map(({ filename, description }) => [filename, description]));
    expect(seen).toEqual([[['b.txt', 'second']], [['c.txt', 'third']]]);
  });

  it('are replaced when a button changes its message in place, and taken away', async () => {
    const row = { type: 1, components: [{ type: 2, style: 1, label: 'next', custom_id: 'next' }] } as const;
    onCommand(stage, (i) => i.reply({ files: [text('1.txt')], components: [row] }));
    const { id } = messageOf(await student().command(umum(), 'ask'));
    onNext(stage, async (i) => i.isButton() && i.update({ files: [text('2.txt')], attachments: [] }));
    const changed = messageOf(await student().press(id, 'next'));
    expect(changed.attachments.map(({ filename }) => filename)).toEqual(['2.txt']);
    onNext(stage, async (i) => i.isButton() && i.update({ content: 'bare', attachments: [] }));
    expect(messageOf(await student().press(id, 'next')).attachments).toEqual([]);
  });

  it('keep or change their description in an edit that names them', async () => {
    const message = await (await textChannel()).send({ files: [text('a.txt', 'old')] });
    const [file] = message.attachments.values();
    const path = Routes.channelMessage(umum(), message.id);
    await stage.client.rest.patch(path, { body: { attachments: [{ id: file?.id }] } });
    expect(student().messages(umum())[0]?.attachments[0]?.description).toBe('old');
    await stage.client.rest.patch(path, { body: { attachments: [{ id: file?.id, description: 'new' }] } });
    expect(student().messages(umum())[0]?.attachments[0]?.description).toBe('new');
  });

  it('are at most ten in an answer, too', async () => {
    const code = onCommand(stage, async (interaction) => {
      const files = Array.from({ length: 11 }, (_, n) => text(`${n}.txt`));
      const error = await refusalOf(interaction.reply({ files }));
      await interaction.reply({ files: files.slice(1) });
      return error.code;
    });
    expect(messageOf(await student().command(umum(), 'ask')).attachments).toHaveLength(10);
    expect(await code).toBe(50035);
  });

  it('are at most ten, of at most 10 MiB each, with at most 1,024 characters said of them', async () => {
    const channel = await textChannel();
    const many = (count: number) => Array.from({ length: count }, (_, n) => text(`${n}.txt`));
    expect((await refusalOf(channel.send({ files: many(11) }))).code).toBe(50035);
    const message = await channel.send({ files: many(10) });
    expect(
      (await refusalOf(message.edit({ attachments: [...message.attachments.values()], files: many(1) })))
        .code,
    ).toBe(50035);
    const large = (bytes: number) => new AttachmentBuilder(Buffer.alloc(bytes), { name: 'large.bin' });
    const error = await refusalOf(channel.send({ files: [large(10 * 1024 * 1024 + 1)] }));
    expect([error.code, error.status]).toEqual([40005, 413]);
    await channel.send({ files: [large(10 * 1024 * 1024)] });
    expect((await refusalOf(channel.send({ files: [text('a.txt', 'x'.repeat(1025))] }))).code).toBe(50035);
    await channel.send({ files: [text('a.txt', 'x'.repeat(1024))] });
  });
});

describe('names', () => {
  it('are whatever people and servers call themselves', async () => {
    student().displayName = '**@everyone** [x](https://example.org)';
    const updated = next(stage, 'guildUpdate');
    stage.sandbox.renameGuild('<@&1> `x`');
    expect((await updated)[1].name).toBe('<@&1> `x`');
    const created = next(stage, 'messageCreate');
    student().send(umum(), 'halo');
    expect((await created)[0].member?.displayName).toBe(student().displayName);
  });
});

describe('flags and mentions', () => {
  const embeds: APIEmbed[] = [{ title: 't' }];

  it('suppress embeds, and bring them back', async () => {
    const channel = await textChannel();
    const message = await channel.send({ content: 'x', embeds, flags: MessageFlags.SuppressEmbeds });
    expect(message.embeds).toEqual([]);
    const shown = await message.edit({ flags: [] });
    expect(shown.embeds.map(({ title }) => title)).toEqual(['t']);
    expect((await shown.suppressEmbeds()).embeds).toEqual([]);
  });

  it('say whom an answer and its change ping', async () => {
    const pings = `<@${english().user.id}> <@${moderator().user.id}>`;
    onCommand(stage, async (interaction) => {
      await interaction.reply({ content: pings, allowedMentions: { users: [english().user.id] } });
      await interaction.editReply({ content: pings, allowedMentions: { parse: [] } });
    });
    const first = messageOf(await student().command(umum(), 'ask'));
    expect(first.mentions.map(({ id }) => id)).toEqual([english().user.id]);
    const [last] = await stage.sandbox.waitFor(() => {
      const messages = student().messages(umum());
      return messages[0]?.edited_timestamp ? messages : undefined;
    });
    expect(last?.mentions).toEqual([]);
  });
});
