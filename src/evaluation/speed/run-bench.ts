import type { ExplainingAnswerer } from '../../answering/answerer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { createWriter, type Write } from '../../terminal/writer.ts';
import { attempt } from '../attempt.ts';
import { createProgress } from '../progress.ts';
import { COMMITTED, labelledFilesIn, readLabelled } from '../read-labelled.ts';
import { BENCH_HELP, type BenchOptions, readBenchOptions } from './bench-options.ts';
import { footprintReport, growthReport, hostileReport, raceReport } from './bench-report.ts';
import { OURS, RIVALS } from './contenders.ts';
import { measureFootprint, medianFootprint } from './footprint.ts';
import { measureGrowth, type Sources } from './growth.ts';
import { HOSTILE_LENGTH, hostileKinds } from './hostile.ts';
import { type Contender, race } from './race.ts';

/** What is measured, and how it is loaded. */
export interface BenchParts {
  /** The file that runs this program; fresh processes are started with it. */
  readonly program: string;
  load(): { readonly knowledge: Knowledge; readonly answerer: Pick<ExplainingAnswerer, 'ask'> };
  readSources(): Sources;
}

/** So many fresh processes are started for each figure of loading. */
const PROCESSES = 5;
/** So many hostile texts of a kind are timed; as many more warm up. */
const HOSTILE_TEXTS = 10;
const FIRST_QUESTION = 'gaji senior berapa';
const NOTHING = 'nothing';
const FASTEST_RIVAL = 'minisearch, by entry';

/**
 * The `bench` program.
 * @returns the exit code: 0, or 1 where the knowledge or a labelled file can't be read, or 2 for a mistake on the
 *   command line.
 */
export async function runBench(
  { args, output, errors }: Pick<Terminal, 'args' | 'output' | 'errors'>,
  parts: BenchParts,
): Promise<number> {
  const write = createWriter(output);
  const options = attempt(() => readBenchOptions(args), errors);
  if (!options) {
    errors.write('npm run bench -- --help tells what there is.\n');
    return 2;
  }
  if (options.help) {
    await write(`${BENCH_HELP}\n`);
    return 0;
  }
  if (options.footprint !== undefined) return printFootprint(options.footprint, parts, write, errors);
  const questions = attempt(() => questionsOf(options.paths, parts), errors);
  if (!questions) return 1;
  return measureAll(options, parts, questions, write, errors);
}

async function printFootprint(
  name: string,
  parts: BenchParts,
  write: Write,
  errors: Terminal['errors'],
): Promise<number> {
  const loader = loaders(parts)[name];
  if (!loader) {
    errors.write(`--footprint is "${name}"; give one of: ${Object.keys(loaders(parts)).join('; ')}\n`);
    return 2;
  }
  await write(JSON.stringify(measureFootprint(loader, FIRST_QUESTION)));
  return 0;
}

/** By name, how each contender is made ready from the files on disk. */
function loaders({ load, readSources }: BenchParts): Record<string, () => (question: string) => unknown> {
  const rivals = Object.entries(RIVALS).map(([name, create]) => [
    name,
    () => create(readSources().knowledge).rank,
  ]);
  return { [NOTHING]: () => () => {}, [OURS]: () => load().answerer.ask, ...Object.fromEntries(rivals) };
}

function questionsOf(paths: readonly string[], { readSources }: BenchParts): string[] {
  const known = new Set(readSources().knowledge.entries.keys());
  const files = readLabelled(paths.length > 0 ? paths : labelledFilesIn(COMMITTED), known);
  return files.flatMap(({ questions }) => questions.map(({ q }) => q));
}

async function measureAll(
  { fuseQuestions, growth }: BenchOptions,
  parts: BenchParts,
  questions: readonly string[],
  write: Write,
  errors: Terminal['errors'],
): Promise<number> {
  const { knowledge, answerer } = parts.load();
  const contenders = contendersOf(knowledge, answerer.ask, fuseQuestions);
  const progress = createProgress(errors, 'Questions timed, stretches');
  await write(`${raceReport(race(contenders, questions, progress))}\n\n`);
  await write(`${hostileReport(timeHostile(contenders, questions, errors), HOSTILE_LENGTH)}\n\n`);
  await write(`${footprintReport(footprintsOf(parts, errors), PROCESSES)}\n\n`);
  if (!growth) return 0;
  const tell = (step: string) => errors.write(`Timing ${step}\n`);
  const growths = attempt(() => measureGrowth(parts.readSources(), questions, tell), errors);
  if (!growths) return 1;
  await write(`${growthReport(growths)}\n`);
  return 0;
}

function contendersOf(
  knowledge: Knowledge,
  ask: (question: string) => unknown,
  fuseQuestions: number,
): Contender[] {
  const rivals = Object.entries(RIVALS).map(([name, create]) => ({
    name,
    ask: create(knowledge).rank,
    mostQuestions: name === 'fuse.js' ? fuseQuestions : Number.POSITIVE_INFINITY,
  }));
  return [{ name: OURS, ask, mostQuestions: Number.POSITIVE_INFINITY }, ...rivals];
}

/** Of the rivals only the fastest: minisearch by texts takes seconds for one such text, fuse.js minutes. */
function timeHostile(
  contenders: readonly Contender[],
  questions: readonly string[],
  errors: Terminal['errors'],
) {
  const words = [
    ...new Set(questions.flatMap((question) => question.toLowerCase().match(/\p{L}{4,}/gu) ?? [])),
  ];
  const quick = contenders.filter(({ name }) => name === OURS || name === FASTEST_RIVAL);
  const kinds = hostileKinds(words);
  const progress = createProgress(errors, 'Hostile kinds timed');
  return kinds.map(({ name, make }, at) => {
    const texts = Array.from({ length: 2 * HOSTILE_TEXTS }, (_, seed) => make(seed));
    const results = race(quick, texts, () => {});
    progress(at + 1, kinds.length);
    return { name, results };
  });
}

function footprintsOf(parts: BenchParts, errors: Terminal['errors']) {
  const names = Object.keys(loaders(parts));
  const progress = createProgress(errors, 'Loadings timed');
  return names.map((name, at) => {
    const footprint = medianFootprint([parts.program, `--footprint=${name}`], PROCESSES);
    progress(at + 1, names.length);
    return { name, footprint };
  });
}
