import { SALARY, SKILLS, testMistakes, testMistakesWithConsequences } from './mistakes.ts';

testMistakes([
  [
    'a related id that does not exist',
    SKILLS,
    'related: [salary, salary.junior]',
    'related:\n    - salary\n    - salary.senior',
    'salary.senior',
    'skills › related › item 2 is `salary.senior`, which does not exist; correct it or add that entry',
  ],
  [
    'an entry related to itself',
    SKILLS,
    'related: [salary, salary.junior]',
    'related: [salary, skills]',
    'related:',
    'skills › related › item 2 is `skills`, the entry itself; name another one',
  ],
  [
    'a related id that stands twice',
    SKILLS,
    'related: [salary, salary.junior]',
    'related: [salary, salary]',
    'related:',
    'skills › related › item 2 is `salary` a second time; remove one of them',
  ],
  [
    'one related id',
    SKILLS,
    'related: [salary, salary.junior]',
    'related: [salary]',
    'related:',
    'skills › related has 1 of at least 2 items; add some',
  ],
  [
    "a list item's id that does not exist",
    SKILLS,
    'text: Setiap hari.',
    'text: Setiap hari.\n        answer: skills.cooking',
    'skills.cooking',
    'skills › id › list › item 1 › answer is `skills.cooking`, which does not exist; correct it or add that entry',
  ],
  [
    "a step's id that is its own entry",
    SKILLS,
    'answer: salary.junior',
    'answer: skills',
    'answer: skills',
    'skills › en › steps › item 1 › answer is `skills`, the entry itself; name another one',
  ],
  [
    "a table row's id that does not exist",
    SALARY,
    'answer: salary.junior',
    'answer: salary.new',
    'salary.new',
    'salary › id › table › rows › item 1 › answer is `salary.new`, which does not exist; correct it or add that entry',
  ],
]);

testMistakesWithConsequences([
  [
    'four related ids',
    SKILLS,
    'related: [salary, salary.junior]',
    'related: [salary, salary.junior, salary, salary.junior]',
    'related:',
    'skills › related has 4 items, but at most 3 fit; remove some',
  ],
]);
