import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { parseKnowledge } from '../../src/knowledge/parse-knowledge.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { problemsOf, SALARY } from './mistakes.ts';
import { changed, lineWith } from './small-knowledge.ts';

const ROW = '- { label: Baru, value: Rp1 jt, answer: salary.junior }';

/** The small knowledge with these rows in its table, and with these in a table in English. */
function withRows(rows: string, english: string) {
  const files = changed(SALARY, ROW, rows);
  const table = (columns: string, body: string) => `table:\n      columns: [${columns}]\n${body}`;
  return files.map((file) =>
    file.path === SALARY
      ? {
          ...file,
          text: file.text.replace('    short: The pay is fair.\n', `$&    ${table('Level, Pay', english)}`),
        }
      : file,
  );
}

const rowsIn = (...ranges: string[]) =>
  ranges.map((range, at) => `        - { label: Row ${at}, value: v${range} }\n`).join('');
const english = (...ranges: string[]) => `      rows:\n${rowsIn(...ranges)}`;
const indonesian = (...ranges: string[]) =>
  ranges.map((range, at) => `- { label: Baris ${at}, value: v${range} }`).join('\n        ');
const range = (text: string) => `, range: { ${text} }`;

test('a range is read as numbers, open only where the file says so', () => {
  const ranges = [range('from: 7, to: 7.5'), range('from: 30, to: 60, open: true')];
  const { entries } = parseKnowledge(withRows(indonesian(...ranges), english(...ranges)));
  const expected = [
    { from: 7, to: 7.5 },
    { from: 30, to: 60, open: true },
  ];
  for (const language of LANGUAGES) {
    const rows = entries.get('salary')?.content[language].table?.rows;
    expect(rows?.map((row) => row.range)).toEqual(expected);
  }
});

const good = range('from: 1, to: 2');

test.each([
  [
    'another end',
    range('from: 1, to: 3'),
    'range is 1–3, but under `id` 1–2; write the same in every language',
  ],
  [
    'an open end',
    range('from: 1, to: 2, open: true'),
    'range is 1–2+, but under `id` 1–2; write the same in every language',
  ],
  ['no range', '', 'range is missing; add it'],
])('%s in the other language is a mistake on the line of its row', (_, other, message) => {
  const files = withRows(indonesian(good), english(other));
  const line = lineWith(files, SALARY, 'label: Row 0');
  expect(problemsOf(files)).toEqual([
    { file: SALARY, line, message: `salary › en › table › rows › item 1 › ${message}` },
  ]);
});

test('a row without a range among rows with one is a mistake on its line', () => {
  const files = withRows(indonesian(good, ''), english(good, good));
  const line = lineWith(files, SALARY, 'label: Baris 1');
  const message = 'salary › id › table › rows › item 2 › range is missing; add it';
  expect(problemsOf(files)).toEqual([{ file: SALARY, line, message }]);
});

test.each([
  [
    'ends before it begins',
    'from: 5, to: 4',
    'range ends where it begins or before; write a `to` above its `from`',
  ],
  ['is below zero', 'from: -1, to: 4', 'range › from is below zero; write 0 or more'],
  ['has words for a number', 'from: 1 jt, to: 4', 'range › from must be a number alone, such as 15 or 7.5'],
  ['has a number for "open"', 'from: 1, to: 4, open: 1', 'range › open must be true or false'],
])('a range that %s is a mistake', (_, wrong, message) => {
  const files = withRows(indonesian(range(wrong)), english(range(wrong)));
  const line = lineWith(files, SALARY, 'label: Baris 0');
  const whole = `salary › id › table › rows › item 1 › ${message}`;
  expect(problemsOf(files)).toHaveLength(LANGUAGES.length);
  expect(problemsOf(files)[0]).toEqual({ file: SALARY, line, message: whole });
});

test('a note must be an answer that is there', () => {
  const note = (id: string) => `      note: ${id}\n`;
  const text = (id: string) =>
    withRows(`${indonesian(good)}\n${note(id).trimEnd()}`, `${english(good)}${note(id)}`);
  expect(parseKnowledge(text('skills')).entries.get('salary')?.content.en.table?.note).toBe('skills');
  expect(problemsOf(text('nowhere')).map((problem) => problem.message)).toEqual([
    'salary › id › table › note is `nowhere`, which does not exist; correct it or add that entry',
    'salary › en › table › note is `nowhere`, which does not exist; correct it or add that entry',
  ]);
});

test("each real range has the numbers that its row's value shows, in both languages", () => {
  const entries = [...readKnowledge().entries.values()];
  const rows = entries.flatMap(({ content }) =>
    LANGUAGES.flatMap((language) => content[language].table?.rows ?? []),
  );
  const drawn = rows.filter((row) => row.range !== undefined);
  expect(drawn).toHaveLength(6);
  for (const { value, range } of drawn) {
    expect(value).toContain(`${range?.from}–${range?.to}`);
    expect(value.includes('+'), value).toBe(range?.open === true);
  }
});
