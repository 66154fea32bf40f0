import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepLive, type Live } from '../src/live.ts';

let folder: string;
let live: Live<string>;
/** How often somebody was told of a change. */
let told: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  mkdirSync(join(folder, 'below'));
  writeFileSync(join(folder, 'a.txt'), 'a');
  live = keepLive([folder], readAll);
  told = 0;
  live.listen(() => {
    told += 1;
  });
});

afterEach(() => {
  live.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every file's text, in order; a file "bad" is a mistake. */
function readAll(): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).sort();
  if (texts.includes('bad')) throw new Error('a mistake');
  return texts.join();
}

test('a change is seen without asking', async () => {
  writeFileSync(join(folder, 'a.txt'), 'changed');
  await expect.poll(() => live.current()).toBe('changed');
  expect(told).toBeGreaterThan(0);
});

test('files are followed after they are replaced, as editors do', async () => {
  for (const text of ['once', 'twice']) {
    writeFileSync(join(folder, 'a.txt~'), text);
    renameSync(join(folder, 'a.txt~'), join(folder, 'a.txt'));
    await expect.poll(() => live.current()).toBe(text);
  }
});

test('files and folders that come later are followed, too', async () => {
  mkdirSync(join(folder, 'later'));
  writeFileSync(join(folder, 'below', 'b.txt'), 'b');
  await expect.poll(() => live.current()).toBe('a,b');
  writeFileSync(join(folder, 'later', 'c.txt'), 'c');
  await expect.poll(() => live.current()).toBe('a,b,c');
  rmSync(join(folder, 'later'), { recursive: true });
  await expect.poll(() => live.current()).toBe('a,b');
});

test('after a mistake the last good state stays, until it is mended', async () => {
  writeFileSync(join(folder, 'a.txt'), 'bad');
  await expect.poll(() => live.failure()?.message).toBe('a mistake');
  expect(live.current()).toBe('a');
  writeFileSync(join(folder, 'a.txt'), 'good');
  await expect.poll(() => live.current()).toBe('good');
  expect(live.failure()).toBeUndefined();
});

test('a mistake at the first time is thrown', () => {
  writeFileSync(join(folder, 'a.txt'), 'bad');
  expect(() => keepLive([folder], readAll)).toThrow('a mistake');
});

test('who stops listening is told no more', async () => {
  let calls = 0;
  const stop = live.listen(() => {
    calls += 1;
  });
  stop();
  writeFileSync(join(folder, 'a.txt'), 'changed');
  await expect.poll(() => told).toBeGreaterThan(0);
  expect(calls).toBe(0);
});
