import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/sandbox/page/markdown/blocks.ts';
import { type Person, REQUESTS } from '../../src/sandbox/sandbox.ts';
import { buttonOf, embedOf, messageOf, partsOf, type Stage, startStage } from './support/stage.ts';

/** What somebody writes who wants to do harm; all of it has this word, by which it is found again. */
const MARK = 'jahat';
const ATTACKS: readonly (readonly [string, string])[] = [
  ['everyone', `@everyone @here ${MARK}`],
  ['people', `<@100000000000000001> <@!100000000000000001> ${MARK}`],
  ['roles', `<@&100000000000000001> ${MARK}`],
  ['a masked link', `[${MARK}](http://evil.example)`],
  ['a bare link', `http://evil.example/${MARK} https://evil.example ${MARK}`],
  ['a code block', `\`\`\`js\n${MARK}\n\`\`\` \`${MARK}\``],
  ['a spoiler', `||${MARK}||`],
  ['a heading', `# ${MARK}\n## ${MARK}\n-# ${MARK}\n>>> ${MARK}`],
  ['a list', `- ${MARK}\n1. ${MARK}\n* ${MARK}`],
  ['other marks', `**${MARK}** __${MARK}__ ~~${MARK}~~ _${MARK}_`],
  ['invisible signs', `@\u200Beveryone <\u2060@100000000000000001> ${MARK}\u200B\uFEFF`],
  ['turned directions', `\u202E${MARK} \u2066gpj.exe\u2069`],
  ['signs for terminals', `\u001B[2J\r\n2026-01-01T00:00:00.000Z error ${MARK}\u2028\u0000`],
  ['emoji and times', `:${MARK}: <:${MARK}:100000000000000001> <t:1:R> </${MARK}:100000000000000001>`],
];
const ALL = ATTACKS.map(([, text]) => text).join('\n');

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
  const { sandbox } = stage;
  student().displayName = `@everyone [${MARK}](http://evil.example)`;
  moderator().displayName = `<@&100000000000000001> ${MARK}`;
  sandbox.renameGuild(`@here **${MARK}** http://evil.example`);
  sandbox.updateChannel(sandbox.world.channels.belajar, { name: `everyone-${MARK}`, topic: ALL });
});
afterAll(() => stage.close());

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const moderator = () => stage.sandbox.as(stage.sandbox.world.users.moderator);
const umum = () => stage.sandbox.world.channels.umum;
const isOwn = ({ author }: APIMessage) => author.id === stage.sandbox.world.application;

/** Everything that the bot has said, wherever and to whomever, as it stands now. */
function said(): APIMessage[] {
  const { channels, users } = stage.sandbox.world;
  const all = Object.values(users).flatMap((userId) => {
    const person = stage.sandbox.as(userId);
    return [channels.umum, channels.belajar, person.dm].flatMap((channel) => person.messages(channel));
  });
  return [...new Map(all.filter(isOwn).map((message) => [message.id, message])).values()];
}

/** What Discord makes of a text, but for what is plain, bold, in a list or a paragraph. */
function made(markdown: string): string[] {
  const found: string[] = [];
  JSON.stringify(parseMarkdown(markdown), (_, node) => {
    const isPlain = ['text', 'break', 'bold', 'list', 'paragraph', undefined].includes(node?.kind);
    if (!isPlain) found.push(JSON.stringify(node));
    return node;
  });
  return found;
}

function markdownOf({ content, embeds }: APIMessage): string[] {
  const texts = embeds.flatMap(({ title, description, fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...texts].filter((text) => text !== undefined);
}

/** Fails where anything that the bot has said so far pings somebody, or shows an attack as more than text. */
function expectHarmless(): void {
  const messages = said();
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    expect(message.mention_everyone).toBe(false);
    expect(message.mention_roles).toEqual([]);
    // At most the person who is answered.
    const asked = message.referenced_message?.author.id;
    expect(message.mentions.map(({ id }) => id).filter((id) => id !== asked)).toEqual([]);
    const suspicious = markdownOf(message).flatMap(made);
    expect(suspicious.filter((node) => /jahat|evil|everyone|here|10{16}1/.test(node))).toEqual([]);
  }
}

async function ask(person: Person, question: string): Promise<APIMessage> {
  return messageOf(await person.command(umum(), 'ask', { question }));
}

/** Whoever calls everyone does not call the bot. */
async function answered({ id, mention_everyone }: APIMessage): Promise<void> {
  if (!mention_everyone) await stage.sandbox.reply(id);
}

describe.each(ATTACKS)('a question with %s', (_, attack) => {
  test('in a command, a mention, a private message and a message that is to be answered', async () => {
    const { sandbox } = stage;
    const mention = `<@${sandbox.world.application}> `;
    await ask(student(), attack);
    await ask(student(), `gaji ${attack} berapa?`);
    await ask(student(), `resep rendang ${attack}`);
    await answered(student().send(umum(), `${mention}${attack}`));
    await answered(student().send(student().dm, `resep rendang ${attack}`));
    const message = student().send(umum(), `gaji ${attack}`);
    await moderator().messageCommand(umum(), 'Answer this', message.id);
    const typed = { question: attack };
    for (const { name } of await student().autocomplete(umum(), 'ask', typed, 'question')) {
      expect(name).not.toContain(MARK);
    }
    expectHarmless();
  });

  test('in a form, read by moderators', async () => {
    const answer = await ask(student(), 'gaji senior berapa?');
    const opened = await student().press(answer.id, buttonOf(answer, 'Kurang membantu'));
    if (opened.kind !== 'modal') throw new Error('no form was opened');
    await student().submit(opened.modal, { remark: attack });
    const panel = messageOf(await moderator().command(umum(), 'unanswered'));
    const outcome = await moderator().press(panel.id, buttonOf(panel, 'Masukan anggota'));
    const feedback = 'message' in outcome ? embedOf(outcome.message).description : '';
    expect(feedback).toContain(MARK);
    expectHarmless();
  });
});

test('questions without an answer are shown to moderators as text, in the list and in the select', async () => {
  const panel = messageOf(await moderator().command(umum(), 'unanswered'));
  expect(embedOf(panel).description).toContain(MARK);
  const labels = partsOf(panel).flatMap((part) =>
    'options' in part ? (part.options ?? []).map(({ label }) => label) : [],
  );
  expect(labels.join()).toContain(MARK);
  expect(
    labels.filter((label) => /\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u.test(label)),
  ).toEqual([]);
  expectHarmless();
});

test('names of people, servers and channels, and whatever is made up as a setting', async () => {
  const panel = messageOf(await moderator().command(umum(), 'settings'));
  for (const part of ['language', 'unsure', 'public', 'unprompted', 'channel', ALL.slice(0, 60)]) {
    await moderator().forge(panel.id, `settings:1:${part}`.slice(0, 100), [`@everyone ${MARK}`]);
  }
  await moderator().forge(panel.id, 'settings:1:public', [stage.sandbox.world.channels.belajar]);
  const { id } = await ask(student(), 'gaji senior berapa?');
  await student().forge(id, `ask:1:choose:${MARK}::1`);
  await student().forgeForm(umum(), 'ask:1:not-helpful:salary', { remark: ALL.slice(0, 400), [MARK]: ALL });
  for (const command of ['settings', 'unanswered', 'privacy', 'language', 'help']) {
    await moderator().command(umum(), command);
  }
  expectHarmless();
});

test('every request that shows something forbids every ping but that of a reply', () => {
  const { requests } = stage.sandbox;
  const shown = requests
    .filter(({ method }) => method === 'POST' || method === 'PATCH')
    .map(({ body }) => JSON.parse(JSON.stringify(body ?? {})))
    .map((body) => body.data ?? body)
    .filter((body) => 'embeds' in body || 'content' in body);
  expect(shown.length).toBeGreaterThan(ATTACKS.length * 6);
  for (const body of shown) {
    expect(body.allowed_mentions).toMatchObject({ parse: [] });
    expect(body.allowed_mentions).not.toHaveProperty('users');
    expect(body.allowed_mentions).not.toHaveProperty('roles');
  }
});

test('the log has one line for each event and nothing of what anybody wrote, not even for a fault', async () => {
  for (let time = 0; time < 4; time++) stage.sandbox.faults.next(REQUESTS.firstResponse, { status: 500 });
  await ask(student(), ALL);
  stage.sandbox.faults.next(REQUESTS.firstResponse, { code: 50035 });
  await ask(student(), ALL);
  const lines = stage.log;
  expect(lines.filter((line) => / error /.test(line))).toHaveLength(2);
  for (const line of lines) {
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z (?:debug|info |warn |error) [^\n]*\n$/);
    expect(line).not.toMatch(/jahat|evil/);
  }
});
