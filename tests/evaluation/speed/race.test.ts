import { expect, it } from 'vitest';
import { race } from '../../../src/evaluation/speed/race.ts';

const questions = Array.from({ length: 12 }, (_, at) => `${at}`);

it('asks every question once: half of them to warm up, the others timed', () => {
  const asked: string[] = [];
  const progress: string[] = [];
  const ask = (question: string) => asked.push(question);
  const results = race([{ name: 'one', ask, mostQuestions: 99 }], questions, (done, of) =>
    progress.push(`${done}/${of}`),
  );
  expect(asked.slice(0, 6)).toEqual(['0', '2', '4', '6', '8', '10']);
  expect(asked.slice(6).toSorted()).toEqual(['1', '11', '3', '5', '7', '9']);
  expect(results).toMatchObject([{ name: 'one', timing: { count: 6 } }]);
  expect(progress.at(-1)).toBe('5/5');
});

it('asks a slow contender fewer, spread over all', () => {
  const asked: string[] = [];
  const results = race(
    [{ name: 'slow', ask: (question) => asked.push(question), mostQuestions: 2 }],
    questions,
    () => {},
  );
  expect(asked.toSorted()).toEqual(['0', '3', '6', '9']);
  expect(results[0]!.timing.count).toBe(2);
});

it('lets the contenders take turns', () => {
  const asked: string[] = [];
  const contender = (name: string) => ({ name, ask: () => asked.push(name), mostQuestions: 99 });
  race([contender('a'), contender('b')], questions, () => {});
  expect(asked.slice(12).join('')).toBe('aabbabababab');
});
