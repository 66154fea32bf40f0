import { expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { turnAfter } from '../../src/answering/turn.ts';

const answer: Answer = {
  question: 'gaji senior',
  language: 'id',
  languageKnown: true,
  kind: 'answer',
  answers: ['salary.senior'],
  suggestions: [],
  confidence: 1,
};

test('a follow-up leans on what was answered or suggested', () => {
  expect(turnAfter(answer)).toEqual({ question: 'gaji senior', answers: ['salary.senior'], language: 'id' });
  expect(turnAfter({ ...answer, kind: 'suggestions', answers: [] })).toMatchObject({ answers: [] });
});

test.each(['small-talk', 'no-answer'] as const)('%s is nothing to lean on', (kind) => {
  expect(turnAfter({ ...answer, kind, answers: [] })).toBeUndefined();
});
