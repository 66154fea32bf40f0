import { type APIMessage, Locale, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command, Contents } from '../../src/discord/command.ts';
import { COMMAND_WORDS } from '../../src/discord/registry/command-words.ts';
import { LANGUAGES, type Language } from '../../src/knowledge/language.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import {
  buttonOf,
  connectBot,
  embedOf,
  messageOf,
  type Stage,
  startStage,
  steadyServices,
} from './support/stage.ts';

let services: Contents;
let stage: Stage;

beforeAll(async () => {
  services = await steadyServices('salary');
  stage = await startStage({ services });
});
afterAll(() => stage.close());

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const umum = () => stage.sandbox.world.channels.umum;
const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const idOf = (name: string) =>
  stage.sandbox.registeredCommands().find((command) => command.name === name)?.id;
const everybodys = () =>
  services.commands.filter(({ kind, permission }) => kind !== 'message' && permission === undefined);
async function help(person = student(), channel: string = umum()) {
  return messageOf(await person.command(channel, 'help'));
}

/** Discord's formula (topics/gateway, "Sharding"). */
const shardOf = (guildId: string, count: number) => Number((BigInt(guildId) >> 22n) % BigInt(count));

/** The line of a command, as it stands where its id is known. */
function lineOf(name: keyof typeof COMMAND_WORDS.id, language: Language) {
  const words = COMMAND_WORDS[language][name];
  return `- </${words.name}:${idOf(name)}>: ${words.description}`;
}

describe('/help', () => {
  test('lists what everybody may use, to click on, under the names that the person sees', async () => {
    const [indonesian, other] = [embedOf(await help()), embedOf(await help(english()))];
    expect(everybodys().length).toBeGreaterThan(7);
    for (const { name } of everybodys()) {
      expect(indonesian.description).toContain(lineOf(name, 'id'));
      expect(other.description).toContain(lineOf(name, 'en'));
    }
    expect(indonesian.description).toContain('- **Jawab ini**: ');
    expect(other.description).toContain('- **Answer this**: ');
  });

  test('is private, and public to nobody in a thread either', async () => {
    expect(isPrivate(await help())).toBe(true);
    expect(isPrivate(await help(student(), stage.sandbox.world.channels.thread))).toBe(true);
  });

  test('says what can be asked, with first questions, and where the answers come from', async () => {
    const message = await help();
    const [, abilities] = message.embeds;
    expect(abilities?.title).toBe('Yang bisa aku bantu');
    expect(abilities?.footer?.text).toBe(
      'Sumber jawabanku: Artikel tentang profesi Machine Learning Engineer',
    );
    await stage.restart();
    const { title } = services.knowledge.entries.get('salary')!.content.id;
    expect(embedOf(messageOf(await student().press(message.id, buttonOf(message, title)))).title).toBe(title);
  });

  test('leaves out what the reader has no permission for', async () => {
    const commands = services.commands.map((command): Command => {
      return command.name === 'duties' ? { ...command, permission: 'ManageGuild' } : command;
    });
    const other = await startStage({ services: { ...services, commands } });
    const { users, channels } = other.sandbox.world;
    const read = async (userId: string, channel: string) =>
      embedOf(messageOf(await other.sandbox.as(userId).command(channel, 'help'))).description;
    const [ordinary, manager, alone] = [
      await read(users.student, channels.umum),
      await read(users.moderator, channels.umum),
      await read(users.moderator, channels.moderatorDm),
    ];
    await other.close();
    expect(ordinary).not.toContain('</tugas:');
    expect(manager).toContain('</tugas:');
    expect(alone).not.toContain('</tugas:');
  });

  test('reads names in the language of Discord, and all else in the one of the reply', async () => {
    await stage.store.setPersonLanguage(english().user.id, 'id');
    await stage.restart();
    const { description } = embedOf(await help(english(), english().dm));
    await stage.store.setPersonLanguage(english().user.id, undefined);
    await stage.restart();
    expect(description).toContain(`- </salary:${idOf('salary')}>: ${COMMAND_WORDS.id.salary.description}`);
  });

  test('knows the ids where nothing had to be registered', async () => {
    const before = stage.sandbox.requests.filter(({ method }) => method === 'PUT').length;
    await stage.restart();
    expect(stage.sandbox.requests.filter(({ method }) => method === 'PUT')).toHaveLength(before);
    expect(embedOf(await help()).description).toContain(lineOf('salary', 'id'));
  });

  test('knows them in a process that registers nothing', async () => {
    const sandbox = await startSandbox();
    const first = await connectBot(sandbox, { services });
    await first.bot.stop();
    const count = [2, 3, 7, 11, 13].find((shards) => shardOf(sandbox.world.guild, shards) !== 0) ?? 0;
    const shards = { ids: [shardOf(sandbox.world.guild, count)], count };
    const connection = { apiUrl: sandbox.apiUrl, shards, messageContentIntent: false };
    const { bot } = await connectBot(sandbox, { services, connection });
    const person = sandbox.as(sandbox.world.users.english);
    const answer = messageOf(await person.command(sandbox.world.channels.umum, 'help'));
    const { id } = sandbox.registeredCommands().find(({ name }) => name === 'salary')!;
    await bot.stop();
    await sandbox.close();
    expect(embedOf(answer).description).toContain(`</salary:${id}>`);
  });

  test('falls back to plain names where Discord did not tell the ids', async () => {
    const sandbox = await startSandbox();
    const first = await connectBot(sandbox, { services });
    await first.bot.stop();
    sandbox.faults.next({ method: 'GET', path: /commands$/ }, { code: 20012 });
    const { bot, log } = await connectBot(sandbox, { services });
    const person = sandbox.as(sandbox.world.users.student);
    const answer = messageOf(await person.command(sandbox.world.channels.umum, 'help'));
    await bot.stop();
    await sandbox.close();
    expect(log.join('\n')).toContain('the commands could not be registered');
    expect(embedOf(answer).description).toContain('- **/gaji**: ');
  });

  test.each(LANGUAGES)('stays within what is read at a glance, in %s', async (language) => {
    english().locale = language === 'id' ? Locale.Indonesian : Locale.EnglishUS;
    const { description = '' } = embedOf(await help(english()));
    english().locale = Locale.EnglishUS;
    expect(description.split('\n').length).toBeLessThanOrEqual(15);
    for (const line of description.split('\n')) expect(line.length).toBeLessThan(130);
  });
});
