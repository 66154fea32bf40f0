import { parseArgs } from 'node:util';

/** What `eval` is asked to do. */
export interface EvalOptions {
  /** Labelled files; none: the committed sets. */
  readonly paths: readonly string[];
  readonly errors: boolean;
  readonly rivals: boolean;
  /** At most this many questions are put to fuse.js. */
  readonly fuseQuestions: number;
  readonly json: boolean;
  readonly updateBaseline: boolean;
  readonly help: boolean;
}

/** What `npm run eval -- --help` prints. */
export const EVAL_HELP = `Scores labelled questions, ours beside plain fuse.js and minisearch on the same knowledge.

npm run eval -- [options] [files]

  files                a labelled question or dialogue a line (tests/questions/README.md);
                       without any the committed sets, tests/questions/*.jsonl
  --errors             list every error with what was given and how sure it was
  --no-baselines       leave out fuse.js and minisearch, which take minutes
  --fuse-questions=N   put N questions to fuse.js, evenly spread, or all (it takes half a second each; 200)
  --json               print JSON
  --update-baseline    record today's figures of the committed sets as those that npm test holds
  -h, --help           print this`;

const DEFAULT_FUSE_QUESTIONS = 200;

/**
 * Reads the command line of `eval`.
 * @param args the arguments after the program's name.
 * @throws Error that says what is wrong with them.
 */
export function readEvalOptions(args: readonly string[]): EvalOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      errors: { type: 'boolean', default: false },
      'no-baselines': { type: 'boolean', default: false },
      'fuse-questions': { type: 'string', default: String(DEFAULT_FUSE_QUESTIONS) },
      json: { type: 'boolean', default: false },
      'update-baseline': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values['update-baseline'] && positionals.length > 0) {
    throw new Error('--update-baseline records the committed sets; leave the files out');
  }
  return {
    paths: positionals,
    errors: values.errors,
    rivals: !values['no-baselines'] && !values['update-baseline'],
    fuseQuestions: questionCount(values['fuse-questions']),
    json: values.json,
    updateBaseline: values['update-baseline'],
    help: values.help,
  };
}

function questionCount(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`--fuse-questions is "${text}"; give a number from 1, or all`);
  }
  return count;
}
