import { expect, test } from 'vitest';
import { parseKnowledge } from '../../src/knowledge/parse-knowledge.ts';
import { problemsOf, SALARY, SKILLS, testMistakes } from './mistakes.ts';
import { changed, smallKnowledge } from './small-knowledge.ts';

testMistakes([
  [
    'an unknown key of an entry',
    SKILLS,
    'section: Keahlian',
    'section: Keahlian\n  sections: Dua',
    'sections: Dua',
    'skills › sections is an unknown key; correct its spelling or remove it (known here: section, related, id, en)',
  ],
  [
    'an unknown key of a list item',
    SKILLS,
    'text: Setiap hari.',
    'text: Setiap hari.\n        txt: Dua',
    'txt: Dua',
    'skills › id › list › item 1 › txt is an unknown key; correct its spelling or remove it (known here: name, text, answer)',
  ],
  ['a missing field', SKILLS, '  section: Keahlian\n', '', 'skills:', 'skills › section is missing; add it'],
  [
    'a missing title in one language',
    SKILLS,
    '    title: Skills of a cook\n',
    '',
    'en:',
    'skills › en › title is missing; add it',
  ],
  [
    'an empty field',
    SKILLS,
    'title: Skills of a cook',
    'title:',
    'title:\n',
    'skills › en › title is empty; fill it in',
  ],
  [
    'a blank field',
    SKILLS,
    'short: There is one.',
    "short: ' '",
    "' '",
    'skills › en › short is empty; fill it in',
  ],
  [
    'an empty list',
    SKILLS,
    'list:\n      - name: Memasak\n        text: Setiap hari.',
    'list: []',
    'list: []',
    'skills › id › list has 0 of at least 1 items; add some',
  ],
  [
    'a number for a text',
    SKILLS,
    'title: Skills of a cook',
    'title: 2026',
    'title: 2026',
    'skills › en › title must be text; put it in quotes',
  ],
  [
    'a text for a list',
    SKILLS,
    'related: [salary, salary.junior]',
    'related: salary',
    'related: salary',
    'skills › related must be a list, one item a line after `- `',
  ],
  [
    'a title of 61 characters',
    SKILLS,
    'title: Skills of a cook',
    `title: ${'x'.repeat(61)}`,
    'title: xx',
    'skills › en › title is 61 characters long, but at most 60 fit; shorten it',
  ],
  [
    'a list and a table',
    SALARY,
    'table:\n',
    'list:\n      - { name: Baru, text: Satu juta. }\n    table:\n',
    'id:\n    title: Gaji koki\n',
    'salary › id has more than one of list, steps, table; keep one',
  ],
  [
    'a table of 29 columns',
    SALARY,
    'label: Baru,',
    'label: Koki yang baru lulus.,',
    'table:',
    /^salary › id › table is wider than the 28 characters that fit a phone /,
  ],
  [
    'a table of three columns',
    SALARY,
    '[Level, Gaji]',
    '[Level, Gaji, Catatan]',
    'columns:',
    'salary › id › table › columns has 3 items, but at most 2 fit; remove some',
  ],
]);

test('an entry without content misses each of its fields', () => {
  const files = smallKnowledge().map((file) =>
    file.path === SKILLS ? { ...file, text: 'skills:\n  section: Keahlian\n' } : file,
  );
  expect(problemsOf(files)).toEqual([
    { file: SKILLS, line: 1, message: 'skills › related is missing; add it' },
    { file: SKILLS, line: 1, message: 'skills › id is missing; add it' },
    { file: SKILLS, line: 1, message: 'skills › en is missing; add it' },
  ]);
});

test('a title of 60 characters and a table of 28 are no mistakes', () => {
  expect(() => parseKnowledge(changed(SKILLS, 'Skills of a cook', 'x'.repeat(60)))).not.toThrow();
  expect(() => parseKnowledge(changed(SALARY, 'label: Baru,', 'label: Koki yang baru lulus,'))).not.toThrow();
});
