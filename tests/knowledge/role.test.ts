import { expect, test } from 'vitest';
import { problemsOf, ROLE, testMistakes } from './mistakes.ts';
import { smallKnowledge } from './small-knowledge.ts';

testMistakes([
  [
    'a role without a name in one language',
    ROLE,
    '  en: Cook\n',
    '',
    'name:',
    'name › en is missing; add it',
  ],
  [
    'an unknown key of the role',
    ROLE,
    'id: cook\n',
    'id: cook\nnickname: Chef\n',
    'nickname',
    'nickname is an unknown key; correct its spelling or remove it (known here: id, name, aliases, source, topics)',
  ],
  [
    'an address that is none',
    ROLE,
    'source:\n',
    'source:\n  url: cooks.example\n',
    'url:',
    'source › url must be an address that begins with https://',
  ],
  [
    'a topic without a file',
    ROLE,
    '  - skills\n',
    '  - skills\n  - tools\n',
    '- tools',
    'topics › item 3 is `tools`, but there is no tools.yaml; add it or remove the topic',
  ],
  [
    'a topic that is listed twice',
    ROLE,
    '  - skills\n',
    '  - skills\n  - salary # again\n',
    'again',
    'topics › item 3 is `salary` a second time; remove one of them',
  ],
]);

test('a missing role.yaml is a mistake', () => {
  const files = smallKnowledge().filter(({ path }) => path !== ROLE);
  const message = 'the file is missing; add it, with the keys id, name, source and topics';
  expect(problemsOf(files)).toEqual([{ file: 'role.yaml', line: 1, message }]);
});
