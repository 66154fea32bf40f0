import { expect, test } from 'vitest';
import { problemsOf, SALARY, SKILLS, testMistakes, testMistakesWithConsequences } from './mistakes.ts';
import { changed } from './small-knowledge.ts';

testMistakes([
  [
    'a colon in a text without quotes',
    SKILLS,
    'short: Ada satu.',
    'short: Ada: satu.',
    'Ada: satu',
    /^this is not valid YAML \(.+\); put a text that contains `: ` in quotes$/,
  ],
  [
    'a quote that is not closed',
    SKILLS,
    'title: Skills of a cook',
    'title: "Skills of a cook',
    'title: "Skills',
    /; close the quote or bracket that begins here$/,
  ],
  [
    'a text that begins with an asterisk',
    SKILLS,
    'short: There is one.',
    'short: *There',
    '*There',
    'YAML takes what begins with `*` for an alias, and aliases are not used here; put the text in quotes',
  ],
  [
    'a text that begins with an exclamation mark',
    SKILLS,
    'short: There is one.',
    'short: !There is one.',
    '!There',
    /; put a text that begins with `!` in quotes$/,
  ],
  [
    'a key that stands twice',
    SKILLS,
    'title: Skills of a cook',
    'title: Skills\n    title: Skills again',
    'Skills again',
    '`title` stands twice here; rename or remove one of them',
  ],
]);

testMistakesWithConsequences([
  [
    'an id that stands twice in a file',
    SALARY,
    'salary.junior:\n  section: Gajih',
    'salary:\n  section: Gajih dua',
    'salary:\n  section: Gajih dua',
    '`salary` stands twice here; rename or remove one of them',
  ],
  ['a tab', SKILLS, '    short: Ada satu.', '\tshort: Ada satu.', '\tshort', /; indent with spaces$/],
]);

test('a file that is no YAML brings no complaint about the files that point into it', () => {
  const problems = problemsOf(changed(SALARY, 'title: Pay of a cook', 'title: "Pay of a cook'));
  expect(problems.map(({ file }) => file)).toEqual([SALARY]);
});
