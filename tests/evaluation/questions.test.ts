import { describe, expect, it } from 'vitest';
import { parseLabelled } from '../../src/evaluation/questions.ts';

const KNOWN = new Set(['salary', 'duties']);
const parse = (...lines: string[]) => parseLabelled('some.jsonl', lines.join('\n'), KNOWN);

describe('a labelled file', () => {
  it('holds questions and dialogues, with the lines that they stand on', () => {
    const { questions, dialogues } = parse(
      '{"q": "gaji brp", "lang": "id", "style": "slang", "gold": ["salary"], "kind": "in"}',
      '',
      '{"turns": ["gaji?", "tugasnya?"], "gold": ["duties"]}',
      '{"q": "gaji dan tugas", "gold": ["salary", "duties"], "both": true}',
    );
    expect(questions).toMatchObject([
      { q: 'gaji brp', lang: 'id', style: 'slang', gold: ['salary'], kind: 'in', both: false, line: 1 },
      { gold: ['salary', 'duties'], both: true, kind: 'in', style: 'any', file: 'some.jsonl', line: 4 },
    ]);
    expect(dialogues).toMatchObject([{ turns: ['gaji?', 'tugasnya?'], gold: ['duties'], line: 3 }]);
  });

  it('takes a question without gold for a near miss unless it says that it is far', () => {
    const { questions } = parse('{"q": "a"}', '{"q": "b", "gold": [], "kind": "far-oos", "src": "CLINC150"}');
    expect(questions.map(({ kind }) => kind)).toEqual(['near-oos', 'far-oos']);
  });

  it.each([
    ['{"q": "a"', 'is no JSON'],
    ['"a"', 'expected object'],
    ['{"gold": ["salary"]}', 'q: '],
    ['{"q": "a", "golds": ["salary"]}', '"golds"'],
    ['{"q": "a", "gold": "salary"}', 'gold: '],
    ['{"q": "a", "lang": "jv"}', 'lang: '],
    ['{"q": "a", "gold": ["salary", "pay", "money"]}', 'gold: there is no answer pay, money'],
    ['{"q": "a", "gold": ["salary"], "kind": "near-oos"}', 'kind: a question that is near-oos has no gold'],
    ['{"q": "a", "kind": "half"}', 'gold: kind half needs an id'],
    ['{"q": "a", "gold": ["salary"], "both": true}', 'both: needs two ids'],
    ['{"turns": ["a"]}', 'turns: '],
    ['{"turns": ["a", "b"], "gold": ["pay"]}', 'gold: there is no answer pay'],
  ])('refuses %s and says where it stands', (line, message) => {
    expect(() => parse('{"q": "fine"}', line)).toThrow(/^some\.jsonl:2: /);
    expect(() => parse('{"q": "fine"}', line)).toThrow(message);
  });

  it('tells every mistake at once', () => {
    expect(() => parse('{', '{"q": "fine"}', '{}')).toThrow(/^some\.jsonl:1: .+\nsome\.jsonl:3: /);
  });
});
