import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/sandbox/clock.ts';
import { InteractionFailed, REQUESTS } from '../../src/sandbox/sandbox.ts';
import { messageOf, onCommand } from './bot.ts';
import { refusalOf, useStage } from './stage.ts';

const clock = createManualClock();
const stage = useStage({ clock }, { rest: { retries: 0 } });

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const umum = () => stage.sandbox.world.channels.umum;
const contents = () =>
  student()
    .messages(umum())
    .map(({ content }) => content);
const post = (content: string) =>
  stage.client.rest.post(`/channels/${umum()}/messages`, { body: { content } });

beforeEach(async () => {
  await stage.client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
});

describe('a fault', () => {
  it('waits for the request that it is meant for', async () => {
    const { faults } = stage.sandbox;
    faults.next(REQUESTS.edit, { code: 50013 });
    const { id } = (await post('x')) as { id: string };
    expect(faults.waiting).toBe(1);
    const edit = () =>
      stage.client.rest.patch(`/channels/${umum()}/messages/${id}`, { body: { content: 'y' } });
    expect((await refusalOf(edit())).code).toBe(50013);
    expect(faults.waiting).toBe(0);
    await edit();
    expect(contents()).toEqual(['y']);
  });

  it.each([
    [10062, 404],
    [40060, 400],
    [50001, 403],
    [50013, 403],
    [10008, 404],
  ])('%i comes with status %i', async (code, status) => {
    stage.sandbox.faults.next(REQUESTS.firstResponse, { code });
    const error = onCommand(stage, async (interaction) => {
      const refusal = await refusalOf(interaction.reply('x'));
      await interaction.reply('at last');
      return [refusal.code, refusal.status];
    });
    expect(messageOf(await student().command(umum(), 'ask')).content).toBe('at last');
    expect(await error).toEqual([code, status]);
  });

  it('of a server or of the proxy before it comes without a code', async () => {
    for (const status of [500, 502, 503]) {
      stage.sandbox.faults.next(REQUESTS.send, { status });
      const error = await post('x').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(HTTPError);
      expect(error).toMatchObject({ status });
    }
    expect(contents()).toEqual([]);
  });

  it('may hide that a request took effect', async () => {
    stage.sandbox.faults.next(REQUESTS.send, { status: 500, carriedOut: true });
    await expect(post('once')).rejects.toBeInstanceOf(HTTPError);
    stage.sandbox.faults.next(REQUESTS.send, { cut: true, carriedOut: true });
    await expect(post('twice')).rejects.toThrow();
    expect(contents()).toEqual(['once', 'twice']);
    expect(stage.sandbox.requests.slice(-2).map(({ status }) => status)).toEqual([500, 0]);
  });

  it.each([
    ['of all requests', { global: true }, 'global', true],
    ['of one kind', {}, 'user', false],
    ['shared with others', { shared: true }, 'shared', false],
  ])('for too many requests %s comes with Discord’s headers', async (_what, kind, scope, global) => {
    stage.sandbox.faults.next(REQUESTS.send, { rateLimit: { retryAfter: 1.5, ...kind } });
    const response = await fetch(`${stage.sandbox.apiUrl}/v10/channels/${umum()}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${stage.sandbox.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x' }),
    });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('x-ratelimit-scope')).toBe(scope);
    expect(response.headers.get('x-ratelimit-global')).toBe(global ? 'true' : null);
    expect(await response.json()).toEqual({
      message: 'You are being rate limited.',
      retry_after: 1.5,
      global,
    });
  });

  it('for too many requests is waited out by the real client, or reported', async () => {
    stage.sandbox.faults.next(REQUESTS.send, { rateLimit: { retryAfter: 0.05 } });
    await post('waited');
    expect(contents()).toEqual(['waited']);
    stage.client.rest.options.rejectOnRateLimit = () => true;
    stage.sandbox.faults.next(REQUESTS.send, { rateLimit: { retryAfter: 9, global: true } });
    await expect(post('x')).rejects.toBeInstanceOf(RateLimitError);
  });
});

describe('without any fault set', () => {
  it('a reply to a message that is gone is refused, unless that is said to be no failure', async () => {
    const { id } = student().send(umum(), 'gone');
    student().remove(id);
    const reply = (fail: boolean) =>
      stage.client.rest.post(`/channels/${umum()}/messages`, {
        body: { content: 'x', message_reference: { message_id: id, fail_if_not_exists: fail } },
      });
    const error = await refusalOf(reply(true));
    expect([error.code, JSON.stringify(error.rawError)]).toEqual([
      50035,
      expect.stringContaining('REPLIES_UNKNOWN_MESSAGE'),
    ]);
    await reply(false);
    expect(contents()).toEqual(['x']);
  });

  it('a reply shows that what it answers is gone', async () => {
    const { id } = student().send(umum(), 'question');
    await stage.client.rest.post(`/channels/${umum()}/messages`, {
      body: { content: 'answer', message_reference: { message_id: id } },
    });
    student().remove(id);
    expect(student().messages(umum())[0]).toMatchObject({
      content: 'answer',
      referenced_message: null,
      message_reference: { message_id: id },
    });
  });

  it('an answer that somebody removed meanwhile can be neither edited nor deleted', async () => {
    const codes = onCommand(stage, async (interaction) => {
      await interaction.reply('x');
      const [message] = student().messages(umum());
      stage.sandbox.as(stage.sandbox.world.users.moderator).remove(message?.id ?? '');
      const edit = await refusalOf(interaction.editReply('y'));
      return [edit.code, (await refusalOf(interaction.deleteReply())).code];
    });
    await student().command(umum(), 'ask');
    expect(await codes).toEqual([10008, 10008]);
  });

  it('a button whose message is gone cannot change it', async () => {
    const row = { type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x' }] } as const;
    onCommand(stage, (interaction) => interaction.reply({ content: 'x', components: [row] }));
    const message = messageOf(await student().command(umum(), 'ask'));
    const code = new Promise<unknown>((resolve) => {
      stage.client.once('interactionCreate', async (interaction) => {
        if (!interaction.isButton()) return;
        student().messages(umum());
        stage.sandbox.as(stage.sandbox.world.users.moderator).remove(message.id);
        resolve((await refusalOf(interaction.update('y'))).code);
        await interaction.reply('sorry');
      });
    });
    expect(messageOf(await student().press(message.id, 'x')).content).toBe('sorry');
    expect(await code).toBe(10008);
  });

  it('a deferred answer that never comes fails for the person when the token dies', async () => {
    const outcome = student().command(umum(), 'ask');
    await new Promise<void>((resolve) => {
      stage.client.once('interactionCreate', async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.deferReply();
        resolve();
      });
    });
    clock.advance(15 * 60_000);
    await expect(outcome).rejects.toBeInstanceOf(InteractionFailed);
  });

  it('a refusal is Discord’s own', async () => {
    await expect(post('')).rejects.toBeInstanceOf(DiscordAPIError);
  });
});
