import { expect, test } from 'vitest';
import { problemsOf, SKILLS, testMistakes } from './mistakes.ts';
import { smallKnowledge } from './small-knowledge.ts';

testMistakes([
  [
    'eleven phrasings',
    SKILLS,
    '      koki harus bisa apa 12?\n',
    '',
    'phrasings: |\n      koki',
    'skills › id › phrasings has 11 questions; write at least 12, one a line after `phrasings: |`',
  ],
  [
    'a phrasing that stands twice in its entry',
    SKILLS,
    'koki harus bisa apa 7?',
    'KOKI  harus bisa, apa 3',
    'KOKI',
    '"KOKI  harus bisa, apa 3" already stands under `skills` (k/skills.yaml:13); remove one of them',
  ],
  [
    'a phrasing that stands in both languages',
    SKILLS,
    'what must a cook know 2?',
    'koki harus bisa apa 1',
    'koki harus bisa apa 1\n',
    '"koki harus bisa apa 1" already stands under `skills` (k/skills.yaml:11); remove one of them',
  ],
  [
    'a phrasing that stands in another entry',
    SKILLS,
    'koki harus bisa apa 5?',
    'Gaji koki... 2!',
    'Gaji koki...',
    '"Gaji koki... 2!" already stands under `salary` (k/salary.yaml:15); remove one of them',
  ],
]);

test('phrasings that are a list are a mistake', () => {
  const files = smallKnowledge().map(({ path, text }) => ({
    path,
    text: text.replace(
      /\|\n((?: {6}koki harus.*\n)+)/,
      (_, block: string) => `\n${block.replaceAll('      ', '      - ')}`,
    ),
  }));
  const message = 'skills › id › phrasings must be text, not a list or a mapping';
  expect(problemsOf(files)).toEqual([{ file: SKILLS, line: 10, message }]);
});
