import { describe, expect, it } from 'vitest';
import { type Baseline, baselineOf, formatBaseline, parseBaseline } from '../../src/evaluation/baseline.ts';
import { compareBaselines } from '../../src/evaluation/compare-baselines.ts';
import { judgeFile } from '../../src/evaluation/judged.ts';
import { parseLabelled } from '../../src/evaluation/questions.ts';
import { createOurs } from '../../src/evaluation/system.ts';
import { KNOWLEDGE } from '../replies/small-knowledge.ts';
import { scriptedAnswerer } from '../terminal/run.ts';

const RECORDED: Baseline = {
  figures: { right: { percent: 90, of: 100 }, wrong: { percent: 2, of: 100 } },
  notRight: { 'a.jsonl': { slow: 'helped', lost: 'missed', 'long ago': 'wrong' } },
  wrongLanguage: { 'a.jsonl': { 'what pay': 'id' } },
};

const withFigures = (right: number, wrong: number): Baseline => ({
  ...RECORDED,
  figures: { right: { percent: right, of: 100 }, wrong: { percent: wrong, of: 100 } },
});

describe('today beside the recorded baseline', () => {
  it.each([
    ['the same', 90, 2],
    ['better', 95, 0],
    ['one point worse', 89, 3],
  ])('is well where it is %s', (_, right, wrong) => {
    expect(compareBaselines(RECORDED, withFigures(right, wrong))).toEqual([]);
  });

  it('is not where there is less right by more than a point', () => {
    expect(compareBaselines(RECORDED, withFigures(88.5, 2))[0]).toBe(
      'right: 88.5 %, recorded 90 %, 1.50 points worse',
    );
  });

  it('is not where there is more wrong by more than a point', () => {
    expect(compareBaselines(RECORDED, withFigures(90, 3.25))[0]).toBe(
      'wrong: 3.25 %, recorded 2 %, 1.25 points worse',
    );
  });

  it('names the questions that changed for the worse, and no others', () => {
    const today: Baseline = {
      ...withFigures(50, 2),
      notRight: { 'a.jsonl': { slow: 'wrong', lost: 'helped', 'long ago': 'wrong', fresh: 'missed' } },
      wrongLanguage: { 'a.jsonl': { 'what pay': 'id', 'which tools': 'id' } },
    };
    expect(compareBaselines(RECORDED, today).slice(1)).toEqual([
      'Changed for the worse:',
      '  a.jsonl: "slow" was helped, is wrong',
      '  a.jsonl: "fresh" was right, is missed',
      '  a.jsonl: "which tools" is replied to in the wrong language, id',
    ]);
  });

  it('asks for a new baseline where the sets have changed', () => {
    const today = { ...RECORDED, figures: { ...RECORDED.figures, right: { percent: 90, of: 101 } } };
    expect(compareBaselines(RECORDED, today)).toEqual([
      'The committed sets have changed (right); record the new baseline: npm run eval -- --update-baseline',
    ]);
  });
});

describe('a baseline', () => {
  const file = parseLabelled(
    'folder/a.jsonl',
    [
      '{"q": "salary", "gold": ["salary"], "lang": "id"}',
      '{"q": "duties", "gold": ["salary"], "lang": "en"}',
      '{"q": "tools", "kind": "near-oos"}',
      '{"turns": ["salary", "??"], "gold": ["duties"]}',
    ].join('\n'),
    new Set(KNOWLEDGE.entries.keys()),
  );
  const baseline = baselineOf(judgeFile(createOurs(scriptedAnswerer()), file));

  it('has the figures that may not get worse, and the questions that are not right', () => {
    expect(baseline).toEqual({
      figures: {
        right: { percent: 50, of: 2 },
        wrong: { percent: 50, of: 2 },
        'false-near': { percent: 100, of: 1 },
        language: { percent: 50, of: 2 },
        dialogues: { percent: 0, of: 1 },
      },
      notRight: { 'a.jsonl': { duties: 'wrong', tools: 'false', 'salary → ??': 'missed' } },
      wrongLanguage: { 'a.jsonl': { duties: 'id' } },
    });
  });

  it('is read as it was written', () => {
    expect(parseBaseline(formatBaseline(baseline))).toEqual(baseline);
  });

  it.each(['', '{}', '{"figures": {"right": 90}, "notRight": {}, "wrongLanguage": {}}'])(
    'that is damaged, %j, says how to record one',
    (text) => {
      expect(() => parseBaseline(text)).toThrow('npm run eval -- --update-baseline');
    },
  );
});
