import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Bot } from '../../src/discord/bot.ts';
import type { Contents } from '../../src/discord/command.ts';
import { buttonEvent, commandEvent, interactionEvent, messageEvent } from './support/events.ts';
import { BOT, type OtherDiscord, PERSON, startOtherDiscord } from './support/other-discord.ts';
import { connectBot, steadyServices } from './support/stage.ts';

let discord: OtherDiscord;
let bot: Bot;
let services: Contents;
let before = 0;
let lines: string[];

beforeAll(async () => {
  services = await steadyServices('salary.senior');
  discord = await startOtherDiscord();
  const shards = { ids: [0], count: 1 };
  const connection = { apiUrl: discord.apiUrl, shards, messageContentIntent: true };
  ({ bot, log: lines } = await connectBot(discord, { services, connection }));
});
afterAll(async () => {
  await bot.stop();
  discord.close();
});
beforeEach(() => {
  before = discord.received.length;
  lines.length = 0;
});

const CALLBACK = /callback$/;
const MESSAGES = /messages$/;

/** Sends a question last, and gives all requests that were made up to its answer. */
async function requestsUpToAnswer() {
  const last = messageEvent('gaji senior berapa?');
  discord.emit('MESSAGE_CREATE', last);
  let from = before;
  for (;;) {
    const request = await discord.request(MESSAGES, from);
    if (request.body.nonce === last.id) return discord.received.slice(before);
    from = discord.received.indexOf(request) + 1;
  }
}

function titleOf(body: object): unknown {
  return JSON.parse(JSON.stringify(body)).data?.embeds?.[0]?.title;
}

describe('a Discord of another make', () => {
  test('is given the commands', () => {
    const put = discord.received.find(({ method }) => method === 'PUT');
    expect(put?.path).toBe(`/applications/${BOT.id}/commands`);
    expect(Object.values(put?.body ?? {})).toHaveLength(services.commands.length);
  });

  test('gets answers to messages and commands', async () => {
    await requestsUpToAnswer();
    discord.emit('INTERACTION_CREATE', commandEvent('salary'));
    const answer = await discord.request(CALLBACK, before);
    expect(titleOf(answer.body)).toBe('Gaji Machine Learning Engineer');
  });
});

test('a private message is answered even if it does not tell the type of its channel', async () => {
  const changes = { guild_id: undefined, channel_id: '100000000000000006', content: 'gaji?', mentions: [] };
  const message = messageEvent('', changes);
  discord.emit('MESSAGE_CREATE', message);
  const { path, body } = await discord.request(MESSAGES, before);
  expect(path).toBe('/channels/100000000000000006/messages');
  expect(body.nonce).toBe(message.id);
});

test('a private message that names everybody is answered: there is nobody else in it', async () => {
  const changes = {
    guild_id: undefined,
    channel_id: '100000000000000006',
    mentions: [],
    mention_everyone: true,
  };
  const message = messageEvent('', { ...changes, content: '@everyone gaji senior berapa?' });
  discord.emit('MESSAGE_CREATE', message);
  expect((await discord.request(MESSAGES, before)).body.nonce).toBe(message.id);
});

describe('the bot never answers', () => {
  const someoneElse = { ...PERSON, id: '100000000000000009' };

  test.each([
    ['another bot', { author: { ...someoneElse, bot: true } }],
    ['itself', { author: BOT }],
    ['a webhook', { webhook_id: '100000000000000008' }],
    ['Discord', { author: { ...someoneElse, system: true } }],
    ['somebody who joins', { type: 7 }],
    ['a message to everyone', { mention_everyone: true }],
    [
      'a message to a role',
      { content: '<@&100000000000000007> gaji berapa?', mentions: [], mention_roles: ['100000000000000007'] },
    ],
    ['a message to somebody else', { content: `<@${someoneElse.id}> gaji?`, mentions: [someoneElse] }],
    [
      'a reply of others',
      { content: 'gaji?', mentions: [], type: 19, referenced_message: messageEvent('a') },
    ],
    [
      'a reply to it whose text it may not read',
      { content: '', mentions: [], type: 19, referenced_message: { ...messageEvent('a'), author: BOT } },
    ],
  ])('%s', async (_, changes) => {
    discord.emit('MESSAGE_CREATE', messageEvent('gaji junior berapa?', changes));
    expect(await requestsUpToAnswer()).toHaveLength(1);
  });
});

describe('what is delivered twice is answered once', () => {
  test('a message', async () => {
    const message = messageEvent('gaji junior berapa?');
    discord.emit('MESSAGE_CREATE', message);
    discord.emit('MESSAGE_CREATE', message);
    const nonces = (await requestsUpToAnswer()).map(({ body }) => body.nonce);
    expect(nonces.filter((nonce) => nonce === message.id)).toHaveLength(1);
  });

  test('an interaction', async () => {
    const interaction = commandEvent('salary');
    discord.emit('INTERACTION_CREATE', interaction);
    discord.emit('INTERACTION_CREATE', interaction);
    await discord.request(CALLBACK, before);
    const callbacks = (await requestsUpToAnswer()).filter(({ path }) => CALLBACK.test(path));
    expect(callbacks).toHaveLength(1);
  });

  test('a message whose answer had to be sent again carries the same nonce, which Discord enforces', async () => {
    discord.answerNext(MESSAGES, { status: 502, body: {} });
    const requests = await requestsUpToAnswer();
    await discord.request(MESSAGES, before + 1);
    const bodies = discord.received.slice(before).map(({ body }) => body);
    expect(bodies[0]).toMatchObject({ nonce: requests[0]?.body.nonce, enforce_nonce: true });
    expect(bodies[1]).toMatchObject({ nonce: requests[0]?.body.nonce, enforce_nonce: true });
  });
});

describe('a forged or stale custom id', () => {
  const outdated = 'This button no longer works';

  test.each([
    ['of an older version', 'ask:0:salary:id:1', outdated],
    ['of an unknown command', 'tell:1:salary:id:1', outdated],
    ['of a command without buttons', 'help:1', outdated],
    ['with too much', 'ask:1:choose:salary:id:1:more', outdated],
    ['of an answer with a path', 'ask:1:choose:..%2Fsalary:id:1', outdated],
    ['of a language that there is not', 'ask:1:choose:salary:jv:1', outdated],
    ['of an asker that is no id', 'ask:1:choose:salary:id:me', outdated],
    ['of a select without a choice', 'ask:1:details:id:1', outdated],
    ['of feedback on nothing', 'ask:1:helpful', outdated],
    ['of a removal by nobody', 'ask:1:remove', outdated],
    ['with too little', 'ask:1', outdated],
    ['of nonsense', '🤖'.repeat(20), outdated],
    ['of an object’s innards', 'constructor:1:a', outdated],
    ['of an answer that is gone', 'ask:1:choose:skills.cobol::1', 'This answer is gone'],
  ])('%s is refused kindly, privately and in the reader’s language', async (_, customId, title) => {
    discord.emit('INTERACTION_CREATE', buttonEvent(customId));
    const { body } = await discord.request(CALLBACK, before);
    expect(body).toMatchObject({ type: 4, data: { flags: 64 } });
    expect(titleOf(body)).toBe(title);
  });

  test('an unknown command, and a form that nobody opened, are refused likewise', async () => {
    discord.emit('INTERACTION_CREATE', commandEvent('cook'));
    expect(titleOf((await discord.request(CALLBACK, before)).body)).toBe(outdated);
    const from = discord.received.length;
    discord.emit('INTERACTION_CREATE', interactionEvent(5, { custom_id: 'x', components: [] }));
    expect(titleOf((await discord.request(CALLBACK, from)).body)).toBe(outdated);
  });
});

describe('the language of a pressed button’s answer', () => {
  test('is that of the question for the asker, and that of their Discord for anybody else', async () => {
    discord.emit('INTERACTION_CREATE', buttonEvent(`ask:1:choose:salary:id:${PERSON.id}`));
    expect(titleOf((await discord.request(CALLBACK, before)).body)).toBe('Gaji Machine Learning Engineer');
    const from = discord.received.length;
    discord.emit('INTERACTION_CREATE', buttonEvent('ask:1:choose:salary:id:100000000000000009'));
    expect(titleOf((await discord.request(CALLBACK, from)).body)).toBe('Machine Learning Engineer salary');
  });
});

describe('faults of Discord’s', () => {
  test.each([
    [404, 10062, 'Unknown interaction'],
    [400, 40060, 'Interaction has already been acknowledged.'],
    [403, 50001, 'Missing Access'],
    [403, 50013, 'Missing Permissions'],
    [401, 50027, 'Invalid Webhook Token'],
  ])('%i with code %i is no reason for a second try or an alarm', async (status, code, message) => {
    discord.answerNext(CALLBACK, { status, body: { code, message } });
    discord.emit('INTERACTION_CREATE', commandEvent('salary'));
    await discord.request(CALLBACK, before);
    expect((await requestsUpToAnswer()).filter(({ path }) => CALLBACK.test(path))).toHaveLength(1);
    expect(lines.filter((line) => / (warn|error) /.test(line))).toEqual([]);
  });

  test('a refused answer is explained privately with the id that the log has', async () => {
    discord.answerNext(CALLBACK, { status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const interaction = commandEvent('salary');
    discord.emit('INTERACTION_CREATE', interaction);
    await discord.request(CALLBACK, before);
    const { body } = await discord.request(CALLBACK, before + 1);
    expect(body).toMatchObject({ data: { flags: 64 } });
    expect(JSON.stringify(body)).toContain(interaction.id);
    expect(lines.filter((line) => line.includes(interaction.id) && / error /.test(line))).toHaveLength(1);
  });

  test('an answer that fails four times is explained once', async () => {
    for (let time = 0; time < 4; time++) discord.answerNext(CALLBACK, { status: 500, body: {} });
    discord.emit('INTERACTION_CREATE', commandEvent('salary'));
    await discord.request(CALLBACK, before);
    await expect.poll(() => discord.received.length - before).toBe(5);
    expect(titleOf(discord.received.at(-1)!.body)).toBe('Sorry, something went wrong on my side');
  });

  test('no log line shows an interaction’s token or address', () => {
    expect(lines.join('')).not.toContain('/interactions/');
  });
});
