import { AttachmentBuilder, GatewayIntentBits, type TextChannel } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { NotPossible } from '../../src/sandbox/sandbox.ts';
import { refusalOf, useStage } from './stage.ts';

const stage = useStage({ history: 3 }, { intents: [GatewayIntentBits.Guilds] });

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const { umum, belajar } = {
  umum: () => stage.sandbox.world.channels.umum,
  belajar: () => stage.sandbox.world.channels.belajar,
};
const contents = (channelId: string) =>
  student()
    .messages(channelId)
    .map(({ content }) => content);

describe('of each channel the newest messages are kept', () => {
  it('and the oldest are gone for everybody', async () => {
    const first = student().send(umum(), '1');
    student().send(belajar(), 'other');
    for (const content of ['2', '3', '4']) student().send(umum(), content);
    expect(contents(umum())).toEqual(['2', '3', '4']);
    expect(contents(belajar())).toEqual(['other']);
    expect(() => student().edit(first.id, 'x')).toThrow(NotPossible);
    const channel = (await stage.client.channels.fetch(umum())) as TextChannel;
    expect((await refusalOf(channel.messages.fetch(first.id))).code).toBe(10008);
  });

  it('and an edit changes nothing of that order', () => {
    const ids = ['1', '2', '3'].map((content) => student().send(umum(), content).id);
    student().edit(ids[0] ?? '', '1b');
    student().send(umum(), '4');
    expect(contents(umum())).toEqual(['2', '3', '4']);
  });

  it('with their files', async () => {
    const channel = (await stage.client.channels.fetch(umum())) as TextChannel;
    const message = await channel.send({
      files: [new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' })],
    });
    const url = message.attachments.first()?.url ?? '';
    expect((await fetch(url)).status).toBe(200);
    for (const content of ['1', '2', '3']) student().send(umum(), content);
    expect((await fetch(url)).status).toBe(404);
  });
});
