import { runEval } from './evaluation/run-eval.ts';
import { load } from './load.ts';

const { stdout: output, stderr: errors } = process;
process.exitCode = await runEval({ args: process.argv.slice(2), output, errors }, load);
