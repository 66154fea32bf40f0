import { fileURLToPath } from 'node:url';
import { runBench } from './evaluation/speed/run-bench.ts';
import { load } from './load.ts';
import { readModel } from './model-file.ts';
import { readKnowledge } from './read-knowledge.ts';
import { readLexicon } from './read-lexicon.ts';

const { stdout: output, stderr: errors } = process;
process.exitCode = await runBench(
  { args: process.argv.slice(2), output, errors },
  {
    program: fileURLToPath(import.meta.url),
    load,
    readSources: () => ({ knowledge: readKnowledge(), lexicon: readLexicon(), model: readModel() }),
  },
);
