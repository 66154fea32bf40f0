import { fileURLToPath } from 'node:url';
import { runLoad } from './evaluation/load/run-load.ts';
import { COMMITTED, labelledFilesIn, readLabelled } from './evaluation/read-labelled.ts';
import { readKnowledge } from './read-knowledge.ts';

const { stdout: output, stderr: errors } = process;
process.exitCode = await runLoad(
  { args: process.argv.slice(2), output, errors },
  {
    program: fileURLToPath(new URL('./main.ts', import.meta.url)),
    questions() {
      const known = new Set(readKnowledge().entries.keys());
      const files = readLabelled(labelledFilesIn(COMMITTED), known);
      return files.flatMap(({ questions }) => questions.map(({ q }) => q));
    },
  },
);
