import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { smallKnowledge } from './small-knowledge.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const { path, text } of smallKnowledge()) writeFileSync(join(folder, basename(path)), text);
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a folder is read by its path or its URL', () => {
  expect([...readKnowledge(folder).entries.keys()]).toEqual(['salary', 'salary.junior', 'skills']);
  expect(readKnowledge(pathToFileURL(folder))).toEqual(readKnowledge(folder));
});

test('other files in the folder are left alone', () => {
  writeFileSync(join(folder, 'notes.md'), 'not: [yaml');
  expect(readKnowledge(folder).entries.size).toBe(3);
});

test('without a folder, the Machine Learning Engineer is read, with paths relative to the project', () => {
  const { profession, entries } = readKnowledge();
  expect(profession.id).toBe('machine-learning-engineer');
  expect(entries.get('outlook')?.location).toEqual({
    file: 'knowledge/machine-learning-engineer/outlook.yaml',
    line: 2,
  });
});

test('a folder that is not there is named', () => {
  const missing = join(folder, 'missing');
  expect(() => readKnowledge(missing)).toThrow(`The knowledge in ${missing} can't be read`);
});
