import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inviteUrl } from '../../src/discord/connection/invite.ts';
import { find, isThere, ownFiles, read } from './files.ts';
import { commandTable } from './tables.ts';

const PAPERS = ownFiles().filter((path) => path.endsWith('.md'));
const readme = read('README.md');

describe.each(PAPERS)('%s', (paper) => {
  const text = read(paper);

  test('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    const paths = links.map((link) => posix.join(posix.dirname(paper), link));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:src|tests|knowledge|locales)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  test('names npm scripts that are there', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });
});

describe('the README', () => {
  test('lists the commands as Discord has them; else put this table there', async () => {
    const [, table = ''] = /<!-- commands:.*?-->\n\n?([\s\S]*?)\n?\n<!-- \/commands -->/.exec(readme) ?? [];
    expect(table).toBe(await commandTable());
  });

  test('invites with the scopes and permissions that the bot itself asks for', () => {
    expect(readme).toContain(`\n   ${inviteUrl('YOUR_APPLICATION_ID')}\n`);
  });

  test('and .env.example tell every setting, and no other', () => {
    const inTable = [...readme.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    const inExample = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    const inCode = new Set(
      [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): |\benv\.([A-Z_]+)/gm)].map(
        ([, key, used]) => key ?? used,
      ),
    );
    expect(inTable).toEqual(inExample);
    expect([...inCode].sort()).toEqual([...inTable].sort());
  });
});

test('ARCHITECTURE.md tells the job of every folder', () => {
  const text = read('ARCHITECTURE.md');
  const files = [...find('src/*/**/*.ts'), ...find('knowledge/*/**/*.yaml')];
  const folders = new Set(files.map((path) => posix.dirname(path)));
  expect([...folders].filter((folder) => !text.includes(`\`${folder}\``))).toEqual([]);
});

test('nothing that belongs to the project names the place where it was made', () => {
  // Written in parts, so that this file does not find itself.
  const places = ['work', 'farm', 'home', 'Users'].map((folder) => `(?<![\\w.-])/${folder}/`);
  const names = new RegExp([...places, `\\.lib${'rary'}\\b`, `\\bsub${'agent'}`].join('|'));
  const texts = ownFiles().filter((path) => !/\.(?:gz|png)$/.test(path));
  expect(texts.filter((path) => names.test(read(path)))).toEqual([]);
});
