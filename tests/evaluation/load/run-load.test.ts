import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drive } from '../../../src/evaluation/load/drive.ts';
import { loadReport } from '../../../src/evaluation/load/load-report.ts';
import { runLoad } from '../../../src/evaluation/load/run-load.ts';
import { InteractionFailed } from '../../../src/sandbox/sandbox.ts';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

async function run(program: string, ...args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const questions = () => ['gaji senior berapa?', 'apa saja skill yang dibutuhkan?', 'how do I start?'];
  const code = await runLoad({ args, output, errors }, { program, questions });
  return { code, out: String(output.read() ?? ''), errors: String(errors.read() ?? '') };
}

describe('the load on the bot', () => {
  it('is put on the very bot, in a process of its own, and told with what it takes', async () => {
    const { code, out } = await run(MAIN, '--rate=10', '--seconds=2', '--people=5', '--channels=2');
    expect(code).toBe(0);
    expect(out).toMatch(/10 interactions a second for 2 s, 5 people in 2 channels\n +answered +median +p90/);
    expect(out).toMatch(/\n +all +20 /);
    expect(out).toContain('Deferred: 0. Unanswered: 0. Refused: 0. Alarms in the log: 0.');
    expect(out).toMatch(
      /Bot: \d+ MB RSS, \d+ MB of it in use, \d+ % of a processor; its event loop late by [\d.]+ ms at p99/,
    );
  });

  it('is not measured where the bot does not start: what it wrote is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'load-'));
    const program = join(folder, 'program.mjs');
    writeFileSync(program, 'throw new Error("no model here")');
    await expect(run(program)).rejects.toThrow(/The bot ended\. It wrote:[\s\S]*no model here/);
    rmSync(folder, { recursive: true });
  });

  it('is explained', async () => {
    expect((await run('', '--help')).out).toContain('--rate=N');
  });

  it.each([
    ['--rate=0', '--rate is "0"'],
    ['--seconds=soon', '--seconds is "soon"'],
    ['--rate=5000', 'at most 7500 are possible'],
    ['--slow', "Unknown option '--slow'"],
  ])('with %s is refused, and why', async (arg, message) => {
    const { code, out, errors } = await run('', arg);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(message);
  });
});

describe('driving', () => {
  it('counts what was answered, refused and left unanswered, by kind', async () => {
    const fates = [{ refused: false }, { refused: true }, undefined];
    let at = 0;
    const next = () => {
      const fate = fates[at % fates.length];
      at += 1;
      return { kind: 'ask', run: async () => fate ?? Promise.reject(new InteractionFailed()) };
    };
    const [asked] = await drive(next, { rate: 1_000, seconds: 0.006 });
    expect(asked).toMatchObject({ kind: 'ask', refused: 2, unanswered: 2 });
    expect(asked?.durations).toHaveLength(4);
  });

  it('does not wait for answers before it goes on', async () => {
    const all = Promise.withResolvers<{ refused: boolean }>();
    let begun = 0;
    const next = () => {
      begun += 1;
      if (begun === 3) all.resolve({ refused: false });
      return { kind: 'ask', run: () => all.promise };
    };
    const [asked] = await drive(next, { rate: 1_000, seconds: 0.003 });
    expect(asked?.durations).toHaveLength(3);
  });
});

it('an act that was impossible is no answer that failed', async () => {
  const next = () => ({ kind: 'ask', run: () => Promise.reject(new Error('no such button')) });
  await expect(drive(next, { rate: 1_000, seconds: 0.002 })).rejects.toThrow('no such button');
});

it('a report says what went wrong', () => {
  const vitals = { rssMb: 99.6, keptMb: 50.2, cpuSeconds: 1, delayP99Ms: 12.4, delayMaxMs: 3.21 };
  const report = loadReport(
    { rate: 1, seconds: 2, people: 3, channels: 4 },
    {
      driven: [{ kind: 'ask', durations: [], refused: 1, unanswered: 2 }],
      deferred: 1,
      bot: vitals,
      ourDelay: { p99: 1, max: 2 },
      alarms: ['now error it failed'],
      machine: { before: 0, after: 1, cores: 2 },
    },
  );
  expect(report).toContain(
    'Deferred: 1. Unanswered: 2. Refused: 1. Alarms in the log: 1.\n  now error it failed',
  );
  expect(report).toContain(
    'Bot: 100 MB RSS, 50 MB of it in use, 50 % of a processor; its event loop late by 12 ms at p99, 3.2 ms',
  );
  expect(report).toMatch(/\n +ask +0 +- +- +- +-\n/);
});
