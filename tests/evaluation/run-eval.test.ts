import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseBaseline } from '../../src/evaluation/baseline.ts';
import { runEval } from '../../src/evaluation/run-eval.ts';
import { KNOWLEDGE } from '../replies/small-knowledge.ts';
import { scriptedAnswerer } from '../terminal/run.ts';

const FILES = {
  'one.jsonl': [
    '{"q": "salary", "gold": ["salary"], "lang": "id", "style": "short"}',
    '{"q": "duties", "gold": ["salary"], "lang": "en", "style": "slang"}',
    '{"q": "tools of others", "kind": "near-oos", "lang": "en", "style": "clean"}',
  ],
  'two.jsonl': ['{"turns": ["salary", "maybe tools"], "gold": ["duties"]}'],
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
  for (const [name, lines] of Object.entries(FILES)) writeFileSync(join(folder, name), lines.join('\n'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const parts = { knowledge: KNOWLEDGE, answerer: scriptedAnswerer() };
  const code = await runEval({ args, output, errors }, () => parts, folder);
  const text = (stream: PassThrough) => String(stream.read() ?? '');
  return { code, out: text(output), errors: text(errors) };
}

describe('eval', () => {
  it('reports each file and all together, ours beside the rivals', async () => {
    const { code, out, errors } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/one\.jsonl\n +Tanya Karier +fuse\.js +minisearch\n/);
    expect(out).toMatch(/All together\n/);
    expect(out).toMatch(/ right +50\.0 % \(1\/2; 9\.5–90\.5\)/);
    expect(out).toMatch(/false answers, near +100\.0 % \(1\/1; 20\.7–100\.0\)/);
    expect(out).toMatch(/dialogues right +0\.0 % \(0\/1; 0\.0–79\.3\) +– +–/);
    expect(out).toMatch(/ slang +0\.0 % \(0\/1/);
    expect(out).toMatch(/ en +0\.0 % \(0\/1/);
    expect(out).toMatch(/salary → duties +1\n/);
    expect(out).toMatch(/at most 100\.0 % of the near misses/);
    expect(errors).toMatch(/fuse\.js, questions asked: 3 of 3.*\nminisearch, questions asked: 3 of 3/);
  });

  it('leaves out the rivals when told to, and their progress', async () => {
    const { out, errors } = await run('--no-baselines', join(folder, 'one.jsonl'));
    expect(out).not.toContain('fuse.js');
    expect(out).not.toContain('All together');
    expect(errors).toBe('');
  });

  it('lists every error when told to, with its place, what was given and how sure it was', async () => {
    const { out } = await run('--no-baselines', '--errors');
    expect(out).toContain('Errors: 5\n');
    expect(out).toContain('one.jsonl:2  wrong  "duties"\n      salary → duties (confidence 0.90)');
    expect(out).toContain('one.jsonl:2  language  "duties"\n      en → id');
    expect(out).toContain('one.jsonl:3  false  "tools of others"\n      near-oos → tools (confidence 0.90)');
    expect(out).toContain(
      'two.jsonl:1  missed  "salary", "maybe tools"\n      duties → suggestions: tools (confidence 0.46)',
    );
  });

  it('prints JSON when told to', async () => {
    const { out } = await run('--json', '--errors', '--fuse-questions=1');
    const document = JSON.parse(out);
    expect(document.all.ours.right).toMatchObject({ count: 1, of: 2, percent: 50 });
    expect(document.all.ours.byStyle.slang.wrong).toMatchObject({ count: 1, of: 1 });
    expect(document.all.rivals['fuse.js'].right.of).toBe(1);
    expect(document.files.map(({ file }: { file: string }) => file.endsWith('.jsonl'))).toEqual([true, true]);
    expect(document.errors).toHaveLength(3);
  });

  it('records the baseline when told to', async () => {
    const { code, out } = await run('--update-baseline');
    expect(code).toBe(0);
    expect(out).toContain('The baseline is recorded in ');
    const recorded = parseBaseline(readFileSync(join(folder, 'baseline.json'), 'utf8'));
    expect(recorded.figures.right).toEqual({ percent: 50, of: 2 });
  });

  it('tells what there is', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('--no-baselines');
  });

  it.each([
    [['--eror'], "Unknown option '--eror'"],
    [['--fuse-questions=none'], '--fuse-questions is "none"'],
    [['--update-baseline', 'a.jsonl'], 'leave the files out'],
  ])('refuses %j and says why', async (args, message) => {
    const { code, out, errors } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(message);
    expect(errors).toContain('--help');
  });

  it('names every file that is missing and every line that is no label', async () => {
    writeFileSync(join(folder, 'bad.jsonl'), '{"q": "a"}\n{"q": 5}\n');
    const { code, out, errors } = await run(join(folder, 'gone.jsonl'), join(folder, 'bad.jsonl'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(/gone\.jsonl: can't be read.*\n.*bad\.jsonl:2: q: /);
  });

  it('says that a file without a label has none', async () => {
    writeFileSync(join(folder, 'empty.jsonl'), '\n');
    const { code, errors } = await run(join(folder, 'empty.jsonl'));
    expect(code).toBe(1);
    expect(errors).toMatch(/no labelled question in .*empty\.jsonl/);
  });
});
