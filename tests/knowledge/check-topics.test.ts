import { expect, test } from 'vitest';
import { problemsOf, ROLE, SALARY, SKILLS, testMistakesWithConsequences } from './mistakes.ts';
import { changed } from './small-knowledge.ts';

testMistakesWithConsequences([
  [
    'an id that is not in kebab case',
    SALARY,
    'salary.junior:\n',
    'salary.juniorLevel:\n',
    'salary.juniorLevel:',
    '"salary.juniorLevel" is no id; write lower-case words joined by hyphens, with at most one dot, such as salary.mid-level',
  ],
  [
    'an id of two dots',
    SALARY,
    'salary.junior:\n',
    'salary.junior.new:\n',
    'salary.junior.new:',
    /^"salary.junior.new" is no id; /,
  ],
  [
    'a detail without its topic',
    SALARY,
    'salary:\n',
    'salary.all:\n',
    'salary.all:',
    'salary.all has no topic; add the entry salary or correct the id',
  ],
  [
    "a detail in another topic's file",
    SALARY,
    'salary.junior:\n',
    'skills.junior:\n',
    'skills.junior:',
    "skills.junior belongs in skills.yaml, its topic's file; move it there",
  ],
  [
    "a topic in another topic's file",
    SALARY,
    'salary.junior:\n',
    'junior:\n',
    'junior:',
    "junior belongs in junior.yaml, its topic's file; move it there",
  ],
]);

test('a file that role.yaml does not list is a mistake', () => {
  const message = 'skills is not in k/role.yaml; add it to its topics';
  expect(problemsOf(changed(ROLE, '  - skills\n', ''))).toEqual([{ file: SKILLS, line: 1, message }]);
});
