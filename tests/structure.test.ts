import { describe, expect, test } from 'vitest';
import { read } from './structure/files.ts';
import { reachedFrom, type Source, sourcesIn } from './structure/sources.ts';

const src = sourcesIn('src');
const tests = sourcesIn('tests');

/** The order of the folders: each may import from itself and from those before it. */
const ORDER = ['knowledge', 'answering', 'replies', 'pictures', 'store', 'discord', 'sandbox', 'programs'];
/** What belongs to programs: the files directly in src, and the parts that only programs use. */
const OF_PROGRAMS = ['terminal', 'evaluation', 'tour'];
/** Folders whose functions give the same for the same input, anywhere. */
const PURE = ['knowledge', 'answering', 'replies'];
/** What ties a file to a machine, a moment or chance. */
const IMPURE =
  /\b(?:process|console|Date|performance|setTimeout|setInterval|fetch|globalThis)\b[.(]|new Date\b|Math\.random/g;
const DISCORD_PACKAGES = /^discord(?:\.js|-api-types|-api-spec)(?:\/|$)/;
const LONGEST_FILE = 250;

function folderOf(path: string): string {
  const [, folder = ''] = path.split('/');
  return folder.endsWith('.ts') || OF_PROGRAMS.includes(folder) ? 'programs' : folder;
}

/** The imports of some sources that break a rule, as `file imports what`. */
function importsThat(breakRule: (from: string, specifier: string, to: string | undefined) => boolean) {
  return src.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, file }) =>
        breakRule(folderOf(path), specifier, file?.startsWith('src/') ? folderOf(file) : undefined),
      )
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
}

test('no import is overlooked', () => {
  for (const { path, code, imports } of [...src, ...tests]) {
    const written = code.match(/^import\b|\bimport\('|^(?:export .*|\}) from '/gm) ?? [];
    const multiline = code.match(/^import(?: type)? \{$/gm) ?? [];
    expect(imports.length, path).toBe(written.length - multiline.length);
  }
});

describe('folders', () => {
  test('are those of the order', () => {
    const folders = new Set(src.map(({ path }) => folderOf(path)));
    expect([...folders].filter((folder) => !ORDER.includes(folder))).toEqual([]);
  });

  test('import only from themselves and from those before them', () => {
    const isRightwards = (from: string, _: string, to: string | undefined) =>
      to !== undefined && ORDER.indexOf(to) > ORDER.indexOf(from);
    expect(importsThat(isRightwards)).toEqual([]);
  });

  test('the local Discord knows nothing of the bot', () => {
    expect(importsThat((from, _, to) => from === 'sandbox' && to !== undefined && to !== 'sandbox')).toEqual(
      [],
    );
  });

  test('only discord and sandbox know Discord', () => {
    const allowed = ['discord', 'sandbox'];
    expect(
      importsThat((from, specifier) => !allowed.includes(from) && DISCORD_PACKAGES.test(specifier)),
    ).toEqual([]);
  });

  test.each(PURE)('%s is pure: no file system, environment, clock, chance or console', (folder) => {
    const files = src.filter(({ path }) => folderOf(path) === folder);
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap(({ path, code }) =>
      (code.match(IMPURE) ?? []).map((what) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
    expect(importsThat((from, specifier) => from === folder && specifier.startsWith('node:'))).toEqual([]);
  });
});

describe('files', () => {
  test(`have at most ${LONGEST_FILE} lines`, () => {
    const long = src.filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('say above every exported function what it does', () => {
    expect(src.flatMap(undocumented)).toEqual([]);
  });

  test('silence no types, and leave nothing for later', () => {
    const silenced = /\bas any\b|[:<] ?any\b|\bas unknown as\b/;
    // Written in parts, so that this file does not find itself.
    const remarks = new RegExp(`@ts-(?:ignore|nocheck)\\b|\\b(?:TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`);
    const found = [...src, ...tests].filter(({ text, code }) => silenced.test(code) || remarks.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('tests', () => {
  /** The npm scripts are what programs are run by. */
  const programs = Object.values<string>(JSON.parse(read('package.json')).scripts).flatMap(
    (script) => /\bsrc\/\w+\.ts\b/.exec(script)?.[0] ?? [],
  );
  const all = [...src, ...tests];
  const folders = [...new Set(src.map(({ path }) => path.split('/')[1] ?? ''))];

  test.each(folders.filter((folder) => !folder.endsWith('.ts')))(
    'of %s lead to every file of it',
    (folder) => {
      const starts = tests.map(({ path }) => path).filter((path) => path.startsWith(`tests/${folder}/`));
      expect(unreached(starts, (path) => path.startsWith(`src/${folder}/`))).toEqual([]);
    },
  );

  test('and scripts lead to every program', () => {
    const starts = [...tests.map(({ path }) => path), ...programs];
    expect(unreached(starts, (path) => path.split('/').length === 2)).toEqual([]);
  });

  test('are all switched on', () => {
    const off = /\.(?:skip|only|todo|fails|skipIf|runIf)\b\s*(?:\(|\.each)/;
    expect(tests.filter(({ code }) => off.test(code)).map(({ path }) => path)).toEqual([]);
  });

  function unreached(starts: readonly string[], isMeant: (path: string) => boolean): string[] {
    const reached = reachedFrom(starts, all);
    return src.map(({ path }) => path).filter((path) => isMeant(path) && !reached.has(path));
  }
});

/** Exported functions, whether declared or assigned, without a comment that ends on the line above. */
function undocumented({ path, text }: Source): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const name =
      /^export (?:default )?(?:async )?function\*? (\w+)|^export const (\w+) = (?:async )?(?:\(|<)/.exec(
        line,
      );
    if (!name || lines[at - 1]?.endsWith('*/')) return [];
    return [`${path}:${at + 1} ${name[1] ?? name[2]}`];
  });
}
