import { availableParallelism, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { createWriter } from '../../terminal/writer.ts';
import { attempt } from '../attempt.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { createCrowd } from './crowd.ts';
import { drive } from './drive.ts';
import { LOAD_HELP, type LoadOptions, readLoadOptions } from './load-options.ts';
import { loadReport, type Measured } from './load-report.ts';

/** What is measured. */
export interface LoadParts {
  /** The file that starts the bot. */
  readonly program: string;
  /** What people ask. */
  questions(): readonly string[];
}

/** Longer than this at p99, or anything deferred or unanswered, and the bot keeps people waiting. */
const LONGEST_P99 = 300;

/**
 * The `bench:discord` program.
 * @returns the exit code: 0, or 2 for a mistake on the command line.
 * @throws Error with what the bot wrote if it does not start.
 */
export async function runLoad(
  { args, output, errors }: Pick<Terminal, 'args' | 'output' | 'errors'>,
  parts: LoadParts,
): Promise<number> {
  const write = createWriter(output);
  const read = attempt(() => ({ options: readLoadOptions(args) }), errors);
  if (!read) {
    errors.write('npm run bench:discord -- --help tells what there is.\n');
    return 2;
  }
  const { options } = read;
  await write(`${options ? await measure(options, parts, errors) : LOAD_HELP}\n`);
  return 0;
}

async function measure(options: LoadOptions, parts: LoadParts, errors: Terminal['errors']): Promise<string> {
  const sandbox = await startSandbox({ botName: 'Tanya Karier' });
  try {
    errors.write('Starting the bot\n');
    const bot = await startBotProcess(parts.program, sandbox);
    try {
      const measured = await measureBot(options, parts, { sandbox, bot, errors });
      return `${loadReport(options, measured)}\nGoal: p99 at most ${LONGEST_P99} ms, nothing deferred or unanswered.`;
    } finally {
      await bot.stop();
    }
  } finally {
    await sandbox.close();
  }
}

async function measureBot(
  options: LoadOptions,
  { questions }: LoadParts,
  { sandbox, bot, errors }: { sandbox: Sandbox; bot: BotProcess; errors: Terminal['errors'] },
): Promise<Measured> {
  const next = createCrowd(sandbox, options, questions());
  errors.write('Warming up\n');
  await drive(next, { rate: options.rate, seconds: Math.max(2, Math.round(options.seconds / 10)) });
  await bot.vitals();
  const ours = monitorEventLoopDelay({ resolution: 5 });
  ours.enable();
  const [from, [before = 0]] = [sandbox.requests.length, loadavg()];
  errors.write('Measuring\n');
  const driven = await drive(next, options);
  ours.disable();
  const [after = 0] = loadavg();
  return {
    driven,
    deferred: sandbox.requests.slice(from).filter(isDeferral).length,
    bot: await bot.vitals(),
    ourDelay: { p99: ours.percentile(99) / 1e6, max: ours.max / 1e6 },
    alarms: bot.alarms(),
    machine: { before, after, cores: availableParallelism() },
  };
}

/** The types of response that put the answer off (Discord's reference, "Interaction Callback Type"). */
const DEFERRALS: readonly unknown[] = [5, 6];

function isDeferral({ path, body }: Sandbox['requests'][number]): boolean {
  const isResponse = path.startsWith('/interactions/') && typeof body === 'object' && body !== null;
  return isResponse && 'type' in body && DEFERRALS.includes(body.type);
}
