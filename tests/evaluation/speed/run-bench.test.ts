import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBench } from '../../../src/evaluation/speed/run-bench.ts';
import { readLexicon } from '../../../src/read-lexicon.ts';
import { KNOWLEDGE } from '../../replies/small-knowledge.ts';
import { scriptedAnswerer } from '../../terminal/run.ts';
import { SMALL_MODEL } from './small-model.ts';

const FOOTPRINT = { loadMs: 12, firstMs: 3, readyMs: 45, rssMb: 67.89, heapMb: 8 };

let folder: string;
let questions: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  questions = join(folder, 'questions.jsonl');
  writeFileSync(
    questions,
    ['salary', 'tools', 'duties', 'roadmap'].map((q) => JSON.stringify({ q })).join('\n'),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(program: string, ...args: string[]) {
  const path = join(folder, 'program.mjs');
  writeFileSync(path, program);
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const code = await runBench(
    { args, output, errors },
    {
      program: path,
      load: () => ({ knowledge: KNOWLEDGE, answerer: scriptedAnswerer() }),
      readSources: () => ({ knowledge: KNOWLEDGE, lexicon: readLexicon(), model: SMALL_MODEL }),
    },
  );
  return { code, out: String(output.read() ?? ''), errors: String(errors.read() ?? '') };
}

describe('bench', () => {
  it('prints questions, hostile texts and fresh processes, ours beside the rivals', async () => {
    const { code, out } = await run(
      `console.log(${JSON.stringify(JSON.stringify(FOOTPRINT))})`,
      '--no-growth',
      questions,
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /Microseconds a question\n +median +p99 +longest +questions +times ours\n +Tanya Karier .* 2 +1\n/,
    );
    for (const rival of ['minisearch', 'minisearch, by entry', 'fuse.js']) {
      expect(out).toMatch(new RegExp(`\\n +${rival} +\\d+ +\\d+ +\\d+ +2 +[\\d.e+]+\\n`));
    }
    expect(out).toMatch(
      /Milliseconds for 4000 hostile characters\n.*longest\n +one word without end +[\d.]+/,
    );
    expect(out).toMatch(/Tanya Karier +12 +3 +45 +67\.9 +8\n/);
    expect(out).not.toContain('with more answers');
  });

  it('measures one loading in its own process', async () => {
    const { code, out } = await run('', '--footprint=minisearch');
    expect(code).toBe(0);
    const footprint: Record<string, number> = JSON.parse(out);
    expect(Object.keys(footprint)).toEqual(Object.keys(FOOTPRINT));
    expect(footprint.readyMs).toBeGreaterThan(footprint.loadMs!);
  });

  it('tells what there is', async () => {
    expect((await run('', '--help')).out).toContain('--no-growth');
  });

  it.each([
    ['--fuse-questions=0', 2, '--fuse-questions is "0"'],
    ['--footprint=grep', 2, 'give one of: nothing; Tanya Karier; minisearch'],
    ['--slow', 2, "Unknown option '--slow'"],
    ['gone.jsonl', 1, "gone.jsonl: can't be read"],
  ])('refuses %s and says why', async (arg, expected, message) => {
    const { code, out, errors } = await run('', arg);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(errors).toContain(message);
  });

  it('says what a process wrote that failed', async () => {
    const failing = run('throw new Error("no model here")', '--no-growth', questions);
    await expect(failing).rejects.toThrow('no model here');
  });
});
