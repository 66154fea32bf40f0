import { parseArgs } from 'node:util';

/** What `bench` is asked to do. */
export interface BenchOptions {
  /** Labelled files whose questions are timed; none: the committed sets. */
  readonly paths: readonly string[];
  readonly growth: boolean;
  /** At most this many questions are timed with fuse.js. */
  readonly fuseQuestions: number;
  /** Loads this in this very process and prints what it takes; how bench measures fresh processes. */
  readonly footprint?: string;
  readonly help: boolean;
}

/** What `npm run bench -- --help` prints. */
export const BENCH_HELP = `Measures time and memory, ours beside plain fuse.js and minisearch on the same knowledge.

npm run bench -- [options] [files]

  files                labelled files whose questions are timed; without any the committed sets
  --no-growth          leave out 10 and 100 times as many answers, which take a minute or two
  --fuse-questions=N   time N questions with fuse.js (it takes half a second each; 30)
  --footprint=NAME     load NAME here and print what it takes as JSON (the processes that bench starts do)
  -h, --help           print this`;

/**
 * Reads the command line of `bench`.
 * @param args the arguments after the program's name.
 * @throws Error that says what is wrong with them.
 */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'no-growth': { type: 'boolean', default: false },
      'fuse-questions': { type: 'string', default: '30' },
      footprint: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const fuseQuestions = Number(values['fuse-questions']);
  if (!Number.isInteger(fuseQuestions) || fuseQuestions < 1) {
    throw new Error(`--fuse-questions is "${values['fuse-questions']}"; give a number from 1`);
  }
  return {
    paths: positionals,
    growth: !values['no-growth'],
    fuseQuestions,
    help: values.help,
    ...(values.footprint !== undefined && { footprint: values.footprint }),
  };
}
