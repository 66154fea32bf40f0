import { expect, test } from 'vitest';
import { parseLexicon } from '../../src/knowledge/parse-lexicon.ts';
import { KnowledgeError, type Problem } from '../../src/knowledge/problems.ts';
import { SMALL_TALK } from '../../src/knowledge/small-talk.ts';

const both = (text: string) => `  id: ${text}\n  en: ${text}\n`;
const TALK = SMALL_TALK.map((kind) => `${kind}:\n  id: |\n    halo ${kind}\n  en: |\n    hello ${kind}\n`);

/** The files of a lexicon without mistakes. */
const FILES: Readonly<Record<string, string>> = {
  'l/slang.yaml': 'id: |\n  brp: berapa\n  gan: kakak\nen: |\n  u: you\n  gan: again\n',
  'l/structure.yaml': ['asks', 'adds', 'joints', 'leans', 'fillers']
    .map((use) => `${use}:\n${both('kata')}`)
    .join(''),
  'l/topics.yaml': 'id: |\n  salary: gaji\nen: |\n  salary: pay\n',
  'l/small-talk.yaml': TALK.join(''),
  'l/unknown/tools.yaml':
    'about:\n  id: "{topic} {name}"\n  en: "{name} {topic}"\nnames: |\n  Keras\n  Excel: ms excel\n',
  'l/outside/cities.yaml': `name:\n${both('kota')}nearest: [salary]\nquestions:\n  id: |\n    gaji di kota\n  en: |\n    city pay\n`,
};

function parse(changes: Readonly<Record<string, string | undefined>> = {}) {
  const files = Object.entries({ ...FILES, ...changes });
  return parseLexicon(files.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }])));
}

function problemsOf(changes: Readonly<Record<string, string | undefined>>): readonly Problem[] {
  try {
    parse(changes);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
  return [];
}

test('chat spellings are those of both languages, and the Indonesian meaning of one that both have', () => {
  expect([...parse().slang].sort()).toEqual([
    ['brp', 'berapa'],
    ['gan', 'kakak'],
    ['u', 'you'],
  ]);
});

test('a kind of unknown things and a family of outside questions are named after their files', () => {
  const { unknowns, outside } = parse();
  expect(unknowns).toMatchObject([
    {
      kind: 'tools',
      names: [
        { name: 'Keras', forms: ['Keras'] },
        { name: 'Excel', forms: ['Excel', 'ms excel'] },
      ],
    },
  ]);
  expect(outside).toEqual([
    {
      id: 'cities',
      name: { id: 'kota', en: 'kota' },
      nearest: ['salary'],
      questions: { id: ['gaji di kota'], en: ['city pay'] },
    },
  ]);
});

test('every mistake in every file is reported at once, each with its line', () => {
  const problems = problemsOf({
    'l/slang.yaml': undefined,
    'l/unknown/tools.yaml': FILES['l/unknown/tools.yaml']?.replace('"{name} {topic}"', 'tools'),
    'l/outside/cities.yaml': FILES['l/outside/cities.yaml']?.replace('nearest:', 'neerest:'),
  });
  expect(problems).toEqual([
    expect.objectContaining({
      file: 'l/outside/cities.yaml',
      message: expect.stringContaining('nearest is missing'),
    }),
    expect.objectContaining({
      file: 'l/outside/cities.yaml',
      line: 4,
      message: expect.stringContaining('unknown key'),
    }),
    {
      file: 'l/unknown/tools.yaml',
      line: 3,
      message: 'about › en has no {name}; put it where the name goes',
    },
    { file: 'slang.yaml', line: 1, message: 'the file is missing; add it' },
  ]);
});

test.each(['brp', 'brp:', ': berapa'])(
  'a chat spelling without a meaning is told with its words: %j',
  (line) => {
    const problems = problemsOf({ 'l/slang.yaml': `id: |\n  gan: kakak\n  ${line}\nen: |\n  u: you\n` });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'l/slang.yaml' });
    expect(problems[0]?.message).toContain(`"${line}" has no meaning`);
  },
);
