import { load } from './load.ts';
import { createWords, type Words } from './replies/words.ts';
import { runAsk } from './terminal/run-ask.ts';

const terminal = {
  args: process.argv.slice(2),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
};
const words = wordsOrLeave();
process.exitCode = await runAsk(terminal, words, load);

function wordsOrLeave(): Words {
  try {
    return createWords();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
