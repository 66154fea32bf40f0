import { describe, expect, it } from 'vitest';
import { confusionsOf } from '../../src/evaluation/confusions.ts';
import { judgeFile } from '../../src/evaluation/judged.ts';
import { groupBy, measure } from '../../src/evaluation/measures.ts';
import { parseLabelled } from '../../src/evaluation/questions.ts';
import { createOurs } from '../../src/evaluation/system.ts';
import { KNOWLEDGE } from '../replies/small-knowledge.ts';
import { scriptedAnswerer } from '../terminal/run.ts';

const result = judgeFile(
  createOurs(scriptedAnswerer()),
  parseLabelled(
    'some.jsonl',
    [
      '{"q": "salary", "gold": ["salary"], "lang": "id", "style": "short"}',
      '{"q": "en:duties", "gold": ["salary"], "lang": "en", "style": "clean"}',
      '{"q": "duties", "gold": ["salary"], "lang": "en", "style": "clean"}',
      '{"q": "maybe salary", "gold": ["salary"], "lang": "mix", "style": "clean"}',
      '{"q": "??", "gold": ["salary"]}',
      '{"q": "salary duties", "gold": ["salary", "duties"], "both": true, "lang": "id", "style": "long"}',
      '{"q": "salary", "gold": ["salary"], "kind": "half"}',
      '{"q": "salary", "kind": "near-oos"}',
      '{"q": "??", "kind": "near-oos"}',
      '{"q": "tools", "kind": "far-oos"}',
      '{"turns": ["salary", "duties"], "gold": ["duties"]}',
      '{"turns": ["salary", "??"], "gold": []}',
      '{"turns": ["salary", "??"], "gold": ["salary"]}',
    ].join('\n'),
    new Set(KNOWLEDGE.entries.keys()),
  ),
);

describe('the measures', () => {
  it('count each kind of question apart', () => {
    expect(measure(result)).toEqual({
      right: { count: 2, of: 6 },
      wrong: { count: 2, of: 6 },
      helped: { count: 1, of: 6 },
      missed: { count: 1, of: 6 },
      both: { count: 1, of: 1 },
      half: { count: 1, of: 1 },
      'false-near': { count: 1, of: 2 },
      'false-far': { count: 1, of: 1 },
      language: { count: 4, of: 5 },
      dialogues: { count: 2, of: 3 },
    });
  });

  it('split by style, the most frequent first', () => {
    const groups = groupBy(result.questions, 'style');
    expect(groups.map(({ name, result: { questions } }) => `${name} ${questions.length}`)).toEqual([
      'any 5',
      'clean 3',
      'long 1',
      'short 1',
    ]);
  });

  it('split by language', () => {
    const groups = groupBy(result.questions, 'lang');
    expect(groups.map(({ name }) => name)).toEqual(['none', 'en', 'id', 'mix']);
  });
});

describe('the confusions', () => {
  it('are the wrong and the false answers, the most frequent first', () => {
    expect(confusionsOf(result.questions, 10)).toEqual([
      { gold: 'salary', given: 'duties', count: 2 },
      { gold: 'far-oos', given: 'tools', count: 1 },
      { gold: 'near-oos', given: 'salary', count: 1 },
    ]);
    expect(confusionsOf(result.questions, 1)).toHaveLength(1);
  });
});
