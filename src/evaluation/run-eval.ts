import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Answerer } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { createWriter } from '../terminal/writer.ts';
import { attempt } from './attempt.ts';
import { baselineOf, formatBaseline, parseBaseline } from './baseline.ts';
import { compareBaselines } from './compare-baselines.ts';
import { EVAL_HELP, type EvalOptions, readEvalOptions } from './eval-options.ts';
import { createFuseSearch } from './fuse.ts';
import { judgeFile, type Result, together } from './judged.ts';
import { measure } from './measures.ts';
import { createMiniSearch } from './minisearch.ts';
import { createProgress } from './progress.ts';
import type { LabelledFile } from './questions.ts';
import { baselineFileIn, COMMITTED, labelledFilesIn, readLabelled } from './read-labelled.ts';
import { type Evaluation, reportOf } from './report.ts';
import { jsonOf } from './report-json.ts';
import { measureRival, type Rival } from './rivals.ts';
import { type SearchText, searchTexts } from './search.ts';
import { createOurs } from './system.ts';

/** A rival may answer this share of the near misses, or as many as ours does where that is more. */
const NEAR_ALLOWED = 0.05;

/** What is measured. */
export interface EvalParts {
  readonly knowledge: Knowledge;
  readonly answerer: Answerer;
}

/**
 * The `eval` program.
 * @param folder where the committed sets and their baseline are.
 * @returns the exit code: 0, or 1 where the knowledge or a labelled file can't be read, or 2 for a mistake on the
 *   command line.
 */
export async function runEval(
  { args, output, errors }: Pick<Terminal, 'args' | 'output' | 'errors'>,
  load: () => EvalParts,
  folder: string = COMMITTED,
): Promise<number> {
  const write = createWriter(output);
  const options = attempt(() => readEvalOptions(args), errors);
  if (!options) {
    errors.write('npm run eval -- --help tells what there is.\n');
    return 2;
  }
  if (options.help) {
    await write(`${EVAL_HELP}\n`);
    return 0;
  }
  const read = attempt(() => readAll(options, load, folder), errors);
  if (!read) return 1;
  const evaluation = evaluate(read.parts, read.files, options, errors);
  if (options.updateBaseline) await write(updateBaseline(together(evaluation.ours), baselineFileIn(folder)));
  await write(`${(options.json ? jsonOf : reportOf)(evaluation, options.errors)}\n`);
  return 0;
}

function readAll({ paths }: EvalOptions, load: () => EvalParts, folder: string) {
  const parts = load();
  const known = new Set(parts.knowledge.entries.keys());
  return { parts, files: readLabelled(paths.length > 0 ? paths : labelledFilesIn(folder), known) };
}

function evaluate(
  { knowledge, answerer }: EvalParts,
  files: readonly LabelledFile[],
  options: EvalOptions,
  errors: Terminal['errors'],
): Evaluation {
  const system = createOurs(answerer);
  const ours = files.map((file) => judgeFile(system, file));
  const { count, of } = measure(together(ours))['false-near'];
  const mostNear = Math.max(NEAR_ALLOWED, of > 0 ? count / of : 0);
  const texts = options.rivals ? searchTexts(knowledge) : [];
  const rivals = options.rivals ? measureRivals(texts, files, mostNear, options.fuseQuestions, errors) : [];
  return { files, ours, rivals, mostNear };
}

function measureRivals(
  texts: readonly SearchText[],
  files: readonly LabelledFile[],
  mostNear: number,
  fuseQuestions: number,
  errors: Terminal['errors'],
): Rival[] {
  const searches = [
    { search: createFuseSearch(texts), mostQuestions: fuseQuestions },
    { search: createMiniSearch(texts), mostQuestions: Number.POSITIVE_INFINITY },
  ];
  return searches.map(({ search, mostQuestions }) =>
    measureRival(search, files, {
      mostNear,
      mostQuestions,
      onProgress: createProgress(errors, `${search.name}, questions asked`),
    }),
  );
}

/** @returns what to tell of it: how the figures differ from those that were recorded. */
function updateBaseline(result: Result, file: string): string {
  const today = baselineOf(result);
  const before = recordedBaseline(file);
  writeFileSync(file, formatBaseline(today));
  const losses = before === undefined ? [] : compareBaselines(before, today);
  const told = losses.length > 0 ? `Beside the one before:\n${losses.join('\n')}\n` : '';
  return `The baseline is recorded in ${relative(process.cwd(), file)}.\n${told}\n`;
}

function recordedBaseline(file: string) {
  try {
    return parseBaseline(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
