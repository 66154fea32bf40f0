import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Contents } from '../../src/discord/command.ts';
import type { Outcome } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { fragile } from './support/panel.ts';
import {
  buttonOf,
  embedOf,
  messageOf,
  realServices,
  type Stage,
  selectsOf,
  startStage,
} from './support/stage.ts';

const PAUSE = 5_000;
const QUESTION = { question: 'berapa gaji senior machine learning engineer?' };
const NOT_SAVED = /^(?:Belum tersimpan|Not saved)$/;

let services: Contents;
let stage: Stage;
let now: number;
const cleanups: (() => unknown)[] = [];

beforeAll(async () => {
  services = await realServices();
});
beforeEach(() => {
  now = Date.now();
});
afterEach(async () => {
  await stage.close();
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const people = () => {
  const { student, english, moderator } = stage.sandbox.world.users;
  const { as } = stage.sandbox;
  return { student: as(student), english: as(english), moderator: as(moderator) };
};
const umum = () => stage.sandbox.world.channels.umum;
const guild = () => stage.sandbox.world.guild;
const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const errors = () => stage.log.filter((line) => / error /.test(line));
const ask = async (options = QUESTION) => messageOf(await people().student.command(umum(), 'ask', options));

async function open(store: Store) {
  stage = await startStage({ services, store, now: () => now });
  cleanups.push(store.close);
}

/** A real store in memory that can be switched off. */
async function openFragile() {
  const database = fragile(await openStore({ url: ':memory:', now: () => now }));
  await open(database.store);
  return database;
}

function expectNotSaved(outcome: Outcome): void {
  const message = messageOf(outcome);
  expect(embedOf(message).title).toMatch(NOT_SAVED);
  expect(isPrivate(message)).toBe(true);
}

/** Everything by which people change what is stored, each with what it stands on. */
async function changes() {
  const { student, moderator, english } = people();
  const answer = await ask();
  const panel = messageOf(await moderator.command(umum(), 'settings'));
  const language = messageOf(await english.command(umum(), 'language'));
  const opened = await student.press(answer.id, buttonOf(answer, 'Kurang membantu'));
  if (opened.kind !== 'modal') throw new Error('no form was opened');
  return {
    helpful: () => english.press(answer.id, buttonOf(answer, 'Membantu')),
    notHelpful: () => english.press(answer.id, buttonOf(answer, 'Kurang membantu')),
    remark: () => student.submit(opened.modal, { remark: 'kurang jelas' }),
    settings: () => moderator.select(panel.id, 'settings:1:unsure', ['silent']),
    language: () => english.select(language.id, selectsOf(language)[0]!.custom_id, ['id']),
  };
}

const saved = async () => ({
  feedback: await stage.store.feedback(guild()),
  settings: await stage.store.settings(guild()),
  language: await stage.store.personLanguage(stage.sandbox.world.users.english),
});

describe('while the store fails', () => {
  test('questions are answered as ever: commands, buttons, messages, what is not known', async () => {
    const database = await openFragile();
    database.broken = true;
    const answer = await ask();
    expect(embedOf(answer).title).toBe('Gaji level senior (5+ tahun)');
    expect(isPrivate(answer)).toBe(false);
    const [select] = selectsOf(answer);
    const changed = await people().student.select(answer.id, select!.custom_id, ['salary']);
    expect(changed.kind).toBe('update');
    const { student } = people();
    const reply = await stage.sandbox.reply(student.send(student.dm, 'gaji senior berapa?').id);
    expect(embedOf(reply).title).toBe('Gaji level senior (5+ tahun)');
    expect(isPrivate(await ask({ question: 'siapa presiden indonesia?' }))).toBe(false);
    expect(errors()).toEqual([]);
  });

  test('nothing is saved, people are told so privately, and afterwards it works without a restart', async () => {
    const database = await openFragile();
    const acts = await changes();
    const before = await saved();
    database.broken = true;
    for (const act of Object.values(acts)) expectNotSaved(await act());
    database.broken = false;
    expect(await saved()).toEqual(before);
    expect(errors()).toEqual([]);
    for (const act of Object.values(acts)) await act();
    const { feedback, settings, language } = await saved();
    expect(feedback).toMatchObject([{ notHelpful: 2, helpful: 0, remarks: ['kurang jelas'] }]);
    expect(settings.whenUnsure).toBe('silent');
    expect(language).toBe('id');
  });

  test('nobody loses what was confirmed before', async () => {
    const database = await openFragile();
    const acts = await changes();
    for (const act of Object.values(acts)) await act();
    const before = await saved();
    database.broken = true;
    for (const act of Object.values(acts)) expectNotSaved(await act());
    database.broken = false;
    expect(await saved()).toEqual(before);
  });

  test('a server’s settings hold on as last known', async () => {
    const database = await openFragile();
    await stage.store.changeSettings(guild(), { language: 'en' });
    const skills = async () => embedOf(messageOf(await people().student.command(umum(), 'skills'))).title;
    const english = await skills();
    now += 5 * 60_000;
    database.broken = true;
    expect(await skills()).toBe(english);
    expect(english).toBe(services.knowledge.entries.get('skills')?.content.en.title);
  });

  test('defaults take the place of what is unknown, until the pause is over', async () => {
    const database = await openFragile();
    await stage.store.changeSettings(guild(), { language: 'en' });
    const skills = async () => embedOf(messageOf(await people().student.command(umum(), 'skills'))).title;
    const { id, en } = services.knowledge.entries.get('skills')!.content;
    database.broken = true;
    expect(await skills()).toBe(id.title);
    database.broken = false;
    now += PAUSE - 1;
    expect(await skills()).toBe(id.title);
    now += 1;
    expect(await skills()).toBe(en.title);
  });
});

test('a store that never answers keeps no question from being answered', async () => {
  const real = await openStore({ url: ':memory:', now: () => now });
  const never = () => new Promise<never>(() => {});
  await open({ ...real, settings: never, personLanguage: never, countUnanswered: never });
  const answers = await Promise.all([ask(), ask(), ask({ question: 'siapa presiden indonesia?' })]);
  for (const answer of answers) expect(answer.embeds.length).toBeGreaterThan(0);
  const { english } = people();
  const direct = messageOf(await english.command(english.dm, 'skills'));
  expect(embedOf(direct).title).toBe(services.knowledge.entries.get('skills')?.content.en.title);
  expect(stage.log.filter((line) => / warn /.test(line))).toHaveLength(1);
});

test('a vote is refused in time while another program has locked the file, and is saved afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-faults-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'store.db');
  await open(await openStore({ url: file, now: () => now }));
  const answer = await ask();
  const { student, english } = people();
  const helpful = buttonOf(answer, 'Membantu');
  await student.press(answer.id, helpful);
  const other = new DatabaseSync(file);
  other.exec('begin exclusive');
  const [refused, answered] = await Promise.all([english.press(answer.id, helpful), ask()]);
  expectNotSaved(refused);
  expect(embedOf(answered).title).toBe('Gaji level senior (5+ tahun)');
  other.exec('rollback');
  other.close();
  expect(await stage.store.feedback(guild())).toMatchObject([{ helpful: 1 }]);
  await english.press(answer.id, helpful);
  expect(await stage.store.feedback(guild())).toMatchObject([{ helpful: 2 }]);
});
