import { AttachmentBuilder, type Message, PermissionFlagsBits, type TextChannel } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { NotPossible } from '../../src/sandbox/sandbox.ts';
import { refusalOf, useStage } from './stage.ts';

const stage = useStage();

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const moderator = () => stage.sandbox.as(stage.sandbox.world.users.moderator);
const umum = () => stage.sandbox.world.channels.umum;

async function textChannel(): Promise<TextChannel> {
  const channel = await stage.client.channels.fetch(umum());
  if (!channel?.isTextBased() || channel.isDMBased() || channel.isThread())
    throw new Error('no text channel');
  return channel as TextChannel;
}

/** Resolves with the next message that somebody but the bot writes. */
function heard(): Promise<Message> {
  return new Promise((resolve) => {
    stage.client.on('messageCreate', (message) => message.author.bot || resolve(message));
  });
}

describe('what people write', () => {
  it('reaches the bot as a mention, with guild, member and mentions', async () => {
    const message = heard();
    student().send(umum(), `<@${stage.client.user.id}> halo`);
    const received = await message;
    expect(received.content).toBe(`<@${stage.client.user.id}> halo`);
    expect(received.mentions.users.has(stage.client.user.id)).toBe(true);
    expect(received.member?.displayName).toBe('Sari Wulandari');
    expect(received.guild?.preferredLocale).toBe('id');
  });

  it('reaches the bot privately', async () => {
    stage.client.on(
      'messageCreate',
      (message) => message.author.bot || message.reply(message.author.username),
    );
    const question = student().send(student().dm, 'halo');
    expect((await stage.sandbox.reply(question.id)).content).toBe('sari.wulan');
  });

  it('in a thread and in a post of the forum reaches the bot, in the forum itself it is not possible', async () => {
    stage.client.on('messageCreate', (message) => message.author.bot || message.reply('here'));
    const { thread, post, forum } = stage.sandbox.world.channels;
    for (const channel of [thread, post]) {
      const question = student().send(channel, `<@${stage.client.user.id}>`);
      expect((await stage.sandbox.reply(question.id)).content).toBe('here');
    }
    expect(() => student().send(forum, 'halo')).toThrow(NotPossible);
  });

  it('comes without content where the bot may not read it, but for replies that ping it', async () => {
    const channel = await textChannel();
    const own = await channel.send('I am here');
    const contents: string[] = [];
    stage.client.on('messageCreate', (message) => contents.push(message.content));
    student().send(umum(), 'not for the bot');
    student().send(umum(), 'silent', { replyTo: own.id, ping: false });
    const last = heard();
    const done = new Promise((resolve) =>
      stage.client.on('messageCreate', (m) => m.content === 'for the bot' && resolve(m)),
    );
    student().send(umum(), 'for the bot', { replyTo: own.id });
    await Promise.all([last, done]);
    expect(contents).toEqual(['', '', 'for the bot']);
  });

  it('can be edited and removed, and the bot hears of both', async () => {
    const first = heard();
    const { id } = student().send(student().dm, 'before');
    await first;
    const edited = new Promise<Message>((resolve) =>
      stage.client.on('messageUpdate', (_old, now) => resolve(now as Message)),
    );
    student().edit(id, 'after');
    expect((await edited).content).toBe('after');
    const removed = new Promise<string>((resolve) =>
      stage.client.on('messageDelete', (message) => resolve(message.id)),
    );
    student().remove(id);
    expect(await removed).toBe(id);
    expect(student().messages(student().dm)).toEqual([]);
  });

  it('is refused where Discord would not let them', () => {
    const { id } = student().send(umum(), 'mine');
    expect(() => english().edit(id, 'yours')).toThrow(NotPossible);
    expect(() => english().remove(id)).toThrow(NotPossible);
    expect(() => english().send(student().dm, 'hello')).toThrow(NotPossible);
    expect(() => english().send(umum(), 'x'.repeat(2001))).toThrow(NotPossible);
    expect(() => english().send(umum(), '  ')).toThrow(NotPossible);
    moderator().remove(id);
    expect(english().messages(umum())).toEqual([]);
  });
});

describe('what the bot writes', () => {
  it('is listed, edited and removed over REST', async () => {
    const channel = await textChannel();
    const message = await channel.send({
      content: 'one',
      embeds: [{ title: 'T', fields: [{ name: 'n', value: 'v' }] }],
    });
    expect((await channel.messages.fetch({ limit: 10 })).map(({ id }) => id)).toEqual([message.id]);
    await message.edit({ content: 'two' });
    const [seen] = student().messages(umum());
    expect(seen?.content).toBe('two');
    expect(seen?.embeds[0]?.fields).toEqual([{ name: 'n', value: 'v', inline: false }]);
    expect(seen?.edited_timestamp).not.toBeNull();
    await message.delete();
    expect(student().messages(umum())).toEqual([]);
  });

  it('pages through messages as Discord does', async () => {
    const channel = await textChannel();
    const ids = ['a', 'b', 'c', 'd'].map((text) => student().send(umum(), text).id);
    const [, second, third] = ids;
    const before = await channel.messages.fetch({ before: third ?? '', limit: 1, cache: false });
    expect([...before.keys()]).toEqual([second]);
    const after = await channel.messages.fetch({ after: second ?? '', limit: 1, cache: false });
    expect([...after.keys()]).toEqual([third]);
  });

  it('pings only whom allowed_mentions lets it ping', async () => {
    const channel = await textChannel();
    const { users } = stage.sandbox.world;
    const content = `<@${users.student}> <@${users.english}> @everyone`;
    const pinged = async (allowedMentions?: object) =>
      (await channel.send({ content, ...(allowedMentions ? { allowedMentions } : {}) })).mentions;
    expect([...(await pinged()).users.keys()]).toEqual([users.student, users.english]);
    expect((await pinged()).everyone).toBe(false);
    expect([...(await pinged({ parse: [] })).users.keys()]).toEqual([]);
    expect([...(await pinged({ users: [users.english] })).users.keys()]).toEqual([users.english]);
  });

  it('pings the author it replies to only if told so', async () => {
    const channel = await textChannel();
    const { id } = student().send(umum(), 'question');
    const reply = (repliedUser: boolean) =>
      channel.send({ content: 'x', reply: { messageReference: id }, allowedMentions: { repliedUser } });
    expect((await reply(false)).mentions.users.size).toBe(0);
    expect((await reply(true)).mentions.users.has(student().user.id)).toBe(true);
  });

  it('is sent once for a nonce that is enforced', async () => {
    const channel = await textChannel();
    const first = await channel.send({ content: 'once', nonce: '77', enforceNonce: true });
    const second = await channel.send({ content: 'once', nonce: '77', enforceNonce: true });
    expect(second.id).toBe(first.id);
    expect(student().messages(umum())).toHaveLength(1);
  });

  it('carries files, which are served again; one that an embed shows is not listed twice', async () => {
    const channel = await textChannel();
    const shown = new AttachmentBuilder(onePixel, { name: 'plan.png', description: 'A plan' });
    const listed = new AttachmentBuilder(Buffer.from('hello'), { name: 'note.txt' });
    await channel.send({ embeds: [{ image: { url: 'attachment://plan.png' } }], files: [shown, listed] });
    const [seen] = student().messages(umum());
    expect(seen?.attachments.map(({ filename, size }) => [filename, size])).toEqual([['note.txt', 5]]);
    expect(seen?.embeds[0]?.image).toMatchObject({ width: 1, height: 1 });
    const note = await fetch(seen?.attachments[0]?.url ?? '');
    expect(await note.text()).toBe('hello');
    const plan = await fetch(seen?.embeds[0]?.image?.url ?? '');
    expect(Buffer.from(await plan.arrayBuffer()).equals(onePixel)).toBe(true);
  });

  it('keeps its files when only its text is edited, and drops those that are not named', async () => {
    const channel = await textChannel();
    const message = await channel.send({
      content: 'a',
      embeds: [{ image: { url: 'attachment://plan.png' } }],
      files: [
        new AttachmentBuilder(onePixel, { name: 'plan.png' }),
        new AttachmentBuilder(onePixel, { name: 'b.png' }),
      ],
    });
    const edited = await message.edit('b');
    expect(edited.attachments.map(({ name }) => name)).toEqual(['b.png']);
    const bare = await edited.edit({ attachments: [] });
    expect(bare.attachments.size).toBe(0);
  });

  it('needs the permissions that it takes', async () => {
    const channel = await textChannel();
    const { faults } = stage.sandbox;
    faults.denyPermissions(umum(), PermissionFlagsBits.EmbedLinks);
    expect((await refusalOf(channel.send({ embeds: [{ title: 't' }] }))).code).toBe(50013);
    await channel.send('text is allowed');
    faults.denyPermissions(umum(), PermissionFlagsBits.ViewChannel);
    expect((await refusalOf(channel.send('text'))).code).toBe(50001);
    faults.denyPermissions(umum(), 0n);
    await channel.send('again');
  });

  it("cannot change other people's messages", async () => {
    const channel = await textChannel();
    const { id } = student().send(umum(), 'mine');
    expect((await refusalOf(channel.messages.edit(id, 'x'))).code).toBe(50005);
    expect((await refusalOf(channel.messages.delete(id))).code).toBe(50013);
    expect((await refusalOf(channel.messages.delete('1234567890123456789'))).code).toBe(10008);
  });

  it('writes to people privately', async () => {
    const user = await stage.client.users.fetch(student().user.id);
    await user.send('psst');
    expect(
      student()
        .messages(student().dm)
        .map(({ content }) => content),
    ).toEqual(['psst']);
    expect(() => english().messages(student().dm)).toThrow(NotPossible);
  });
});

/** The smallest PNG: one transparent pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
