import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMAND_WORDS, commandWords } from '../../src/discord/registry/command-words.ts';
import { loadCommands } from '../../src/discord/registry/registry.ts';

/** Writes files into a new folder. @returns its address, with a final slash. */
function folderOf(files: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

const command = (members: string) => `export default { visibility: 'public', run() {}, ${members} };`;

describe('loadCommands', () => {
  test('finds every file of the folder', async () => {
    const files = readdirSync(new URL('../../src/discord/commands/', import.meta.url));
    const names = (await loadCommands()).map(({ name }) => `${name}.ts`);
    expect(names).toEqual(files.sort());
  });

  test('every word belongs to a command', async () => {
    const names: string[] = (await loadCommands()).map(({ name }) => name);
    expect(Object.keys(COMMAND_WORDS.en).sort()).toEqual(names.sort());
  });

  test.each([
    ['no default export', 'export const a = 1;', /skills\.ts: its default export/],
    ['no words', command(`name: 'cook'`), /skills\.ts: "name": has no words/],
    ['another name than its file', command(`name: 'tools'`), /skills\.ts: its name is "tools"/],
    ['a member that nobody knows', command(`name: 'skills', colour: 'red'`), /skills\.ts: .*colour/],
    [
      'no function to run',
      `export default { name: 'skills', visibility: 'public' };`,
      /"run": must be a function/,
    ],
    ['nobody to read it', `export default { name: 'skills', run() {} };`, /"visibility"/],
    ['an unknown permission', command(`name: 'skills', permission: 'Cook'`), /"permission": has no words/],
    [
      'an option without words',
      command(`name: 'skills', options: { size: { kind: 'text', required: false } }`),
      /locales\/id\/commands\.json: "skills\.options": is missing/,
    ],
    ['a fault of its own', `throw new Error('of its own');`, /skills\.ts: of its own/],
  ])('refuses a file with %s, and names it', async (_, text, message) => {
    await expect(loadCommands(folderOf({ 'skills.ts': text }))).rejects.toThrow(message);
  });

  test('names every bad file at once', async () => {
    const folder = folderOf({ 'skills.ts': 'export default 1;', 'tools.ts': 'export default 2;' });
    await expect(loadCommands(folder)).rejects.toThrow(/skills\.ts(.|\n)*tools\.ts/);
  });
});

describe('commandWords', () => {
  const salary = {
    name: 'salary',
    options: { level: { kind: 'choice', required: false, choices: ['junior'] } },
  } as const;
  const level = { name: 'level', description: 'l', choices: { junior: 'Junior' } };
  const words = { name: 'gaji', description: 'g', options: { level } };

  function mistakesOf(id: object): string {
    try {
      commandWords(salary, { id: { salary: id }, en: { salary: words } });
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  }

  test('gives the words of both languages', () => {
    const found = commandWords(salary, { id: { salary: words }, en: { salary: words } });
    expect(found).toEqual({ id: words, en: words });
  });

  test.each([
    [{ ...words, description: '' }, '"salary.description": write a text of 1 to 100 characters'],
    [{ ...words, description: 'x'.repeat(101) }, '"salary.description": write a text of 1 to 100 characters'],
    [{ ...words, name: 'Gaji' }, '"salary.name": use lower case'],
    [{ ...words, name: 'gaji saya' }, '"salary.name": use letters, digits, - and _ only'],
    [{ ...words, options: {} }, '"salary.options.level": is missing'],
    [{ ...words, options: { level: { ...level, choices: {} } } }, '"salary.options.level.choices.junior"'],
  ])('refuses %j', (id, message) => {
    expect(mistakesOf(id)).toContain(`locales/id/commands.json: ${message}`);
  });
});
