import { describe, expect, it } from 'vitest';
import { parseLabelled } from '../../src/evaluation/questions.ts';
import { measureRival, spread } from '../../src/evaluation/rivals.ts';

const file = parseLabelled(
  'some.jsonl',
  [
    '{"q": "salary 9", "gold": ["salary"]}',
    '{"q": "duties 8", "gold": ["salary"]}',
    '{"q": "salary 3", "kind": "near-oos"}',
    '{"q": "salary 2", "gold": ["salary"]}',
    '{"turns": ["a", "salary 9"], "gold": ["salary"]}',
  ].join('\n'),
  new Set(['salary', 'duties']),
);

const search = {
  name: 'scripted',
  rank(question: string) {
    const [id = '', score] = question.split(' ');
    return [{ id, score: Number(score) }];
  },
};

describe('a rival', () => {
  it('is measured with the threshold that is best for it', () => {
    const rival = measureRival(search, [file], { mostNear: 0, mostQuestions: 99, onProgress: () => {} });
    expect(rival.threshold).toBe(9);
    expect(rival.first).toEqual({ count: 2, of: 3 });
    const verdicts = rival.results[0]!.questions.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['right', 'missed', 'refused', 'helped']);
    expect(rival.results[0]!.dialogues).toEqual([]);
  });

  it('is asked only as many questions as allowed, and tells how far it is', () => {
    const progress: string[] = [];
    const rival = measureRival(search, [file], {
      mostNear: 1,
      mostQuestions: 2,
      onProgress: (done, of) => progress.push(`${done}/${of}`),
    });
    expect(rival.results[0]!.questions.map(({ question }) => question.q)).toEqual(['salary 9', 'salary 3']);
    expect(progress).toEqual(['1/2', '2/2']);
  });
});

describe('a sample', () => {
  it('is evenly spread over all', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 3, 6]);
    expect(spread([0, 1], 3)).toEqual([0, 1]);
  });
});
