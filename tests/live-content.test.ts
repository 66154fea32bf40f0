import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEED } from '../src/sandbox/world/seed.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const { student } = SEED.users;
const { studentDm } = SEED.channels;
let copy: string;
let program: ChildProcess;
let origin: string;

/** The program runs on a copy of the project, whose files may be changed. */
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of ['src', 'knowledge', 'locales', 'package.json']) {
    cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  const env = { SANDBOX_PORT: '0' };
  program = spawn(process.execPath, [join(copy, 'src/main.ts')], { cwd: copy, env });
  origin = await new Promise<string>((resolve) => {
    let output = '';
    program.stdout?.on('data', (data) => {
      output += data;
      const [address] = /http:\S+/.exec(output) ?? [];
      if (address) resolve(address);
    });
  });
}, 90_000);

afterAll(() => {
  program.kill('SIGKILL');
  rmSync(copy, { recursive: true, force: true });
});

interface Message {
  readonly id: string;
  readonly embeds: readonly { readonly title: string; readonly description: string }[];
  readonly message_reference?: { readonly message_id: string };
}

async function messages(): Promise<Message[]> {
  const path = `/sandbox/people/${student}/channels/${studentDm}/messages`;
  const answer: unknown = await (await fetch(origin + path)).json();
  return answer as Message[];
}

/** Asks in a private message. @returns title and text of the answer. */
async function ask(content: string): Promise<string> {
  const before = (await messages()).length;
  const body = JSON.stringify({ do: 'send', channelId: studentDm, content });
  await fetch(`${origin}/sandbox/people/${student}/act`, { method: 'POST', body });
  await expect.poll(async () => (await messages()).length, { timeout: 10_000 }).toBeGreaterThan(before + 1);
  const [embed] = (await messages()).at(-1)?.embeds ?? [];
  return `${embed?.title}\n${embed?.description}`;
}

interface Gallery {
  readonly problems: readonly { readonly file: string; readonly line: number }[];
  readonly stale: boolean;
  readonly restart: boolean;
}

async function gallery(): Promise<Gallery> {
  const answer: unknown = await (await fetch(`${origin}/sandbox/gallery`)).json();
  return answer as Gallery;
}

function edit(path: string, from: string | RegExp, to: string): void {
  const file = join(copy, path);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

test('what is changed in a file, the bot answers at once; after a mistake, the last good state', async () => {
  const salary = 'knowledge/machine-learning-engineer/salary.yaml';
  const question = 'gaji senior berapa';
  const title = (await ask(question)).split('\n')[0] ?? '';
  edit(salary, title, 'Judul baru untuk senior');
  await expect
    .poll(async () => JSON.stringify(await gallery()), { timeout: 10_000 })
    .toContain('Judul baru untuk senior');
  expect(await ask(question)).toMatch(/^Judul baru untuk senior\n/);

  edit(salary, 'Judul baru untuk senior', '"tidak ditutup');
  await expect.poll(async () => (await gallery()).problems.length, { timeout: 10_000 }).toBeGreaterThan(0);
  const [problem] = (await gallery()).problems;
  expect(problem?.file).toBe(salary);
  expect(problem?.line).toBeGreaterThan(0);
  expect(await ask(question)).toMatch(/^Judul baru untuk senior\n/);

  edit(salary, '"tidak ditutup', 'Judul lain');
  await expect.poll(async () => (await gallery()).problems, { timeout: 10_000 }).toEqual([]);
  expect(await ask(question)).toMatch(/^Judul lain\n/);
}, 60_000);

test('so are the bot’s own words', async () => {
  edit('locales/id/replies.json', '"Sumber: ', '"Asal: ');
  await expect.poll(async () => JSON.stringify(await gallery()), { timeout: 10_000 }).toContain('"Asal: ');
  edit('locales/id/replies.json', '{{title}}', '{{other}}');
  await expect
    .poll(async () => (await gallery()).problems[0]?.file, { timeout: 10_000 })
    .toBe('locales/id/replies.json');
  edit('locales/id/replies.json', '{{other}}', '{{title}}');
  await expect.poll(async () => (await gallery()).problems, { timeout: 10_000 }).toEqual([]);
}, 60_000);

test('phrasings that the model does not know yet are told; so are names of commands', async () => {
  expect(await gallery()).toMatchObject({ restart: false });
  edit('locales/id/commands.json', /"description": "/, '"description": "Baru: ');
  await expect.poll(async () => (await gallery()).restart, { timeout: 10_000 }).toBe(true);
  edit(
    'knowledge/machine-learning-engineer/salary.yaml',
    /^( +)phrasings: \|\n/m,
    '$1phrasings: |\n$1  kalimat yang sama sekali baru\n',
  );
  await expect.poll(async () => (await gallery()).stale, { timeout: 100_000, interval: 500 }).toBe(true);
}, 120_000);
