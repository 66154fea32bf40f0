import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { baselineOf, parseBaseline } from '../../src/evaluation/baseline.ts';
import { compareBaselines } from '../../src/evaluation/compare-baselines.ts';
import { judgeFile, together } from '../../src/evaluation/judged.ts';
import {
  baselineFileIn,
  COMMITTED,
  labelledFilesIn,
  readLabelled,
} from '../../src/evaluation/read-labelled.ts';
import { createOurs } from '../../src/evaluation/system.ts';
import { load } from '../../src/load.ts';

it('no figure of the committed sets is worse than recorded by more than a point', () => {
  const { knowledge, answerer } = load();
  const files = readLabelled(labelledFilesIn(COMMITTED), new Set(knowledge.entries.keys()));
  const system = createOurs(answerer);
  const today = baselineOf(together(files.map((file) => judgeFile(system, file))));
  const recorded = parseBaseline(readFileSync(baselineFileIn(COMMITTED), 'utf8'));
  expect(compareBaselines(recorded, today).join('\n')).toBe('');
});
