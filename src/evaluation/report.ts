import { type Confusion, confusionsOf } from './confusions.ts';
import { type Result, together } from './judged.ts';
import { groupBy, MEASURE_NAMES, MEASURES, type Measure, type Measures, measure } from './measures.ts';
import { type Proportion, percent, wilson } from './proportion.ts';
import type { LabelledFile } from './questions.ts';
import { errorSection } from './report-errors.ts';
import type { Rival } from './rivals.ts';
import { indent, table } from './table.ts';

/** Everything that one run of `eval` found out. */
export interface Evaluation {
  readonly files: readonly LabelledFile[];
  /** What ours made of each file. */
  readonly ours: readonly Result[];
  readonly rivals: readonly Rival[];
  /** The share of the near misses that a rival's threshold may let through, 0 to 1. */
  readonly mostNear: number;
}

const CONFUSIONS = 10;
const GROUP_MEASURES = ['right', 'wrong', 'false-near', 'language'] as const satisfies readonly Measure[];

/** Writes an evaluation for a person to read. @param errors whether to list every error. */
export function reportOf(evaluation: Evaluation, errors: boolean): string {
  const { files, ours } = evaluation;
  const all = together(ours);
  const perFile = files.length > 1 ? files.map((_, at) => fileSection(evaluation, at)) : [];
  const title = files.length > 1 ? 'All together' : files[0]!.path;
  return [
    ...perFile,
    section(title, all, together, evaluation),
    confusionSection(confusionsOf(all.questions, CONFUSIONS)),
    ...(errors ? [errorSection(all)] : []),
    ...(evaluation.rivals.length > 0 ? [rivalNote(evaluation)] : []),
    'In brackets: of how many, and the 95 % Wilson interval in percent.',
  ].join('\n\n');
}

function fileSection(evaluation: Evaluation, at: number): string {
  return section(evaluation.files[at]!.path, evaluation.ours[at]!, (results) => results[at]!, evaluation);
}

function section(
  title: string,
  ours: Result,
  pick: (results: readonly Result[]) => Result,
  { rivals }: Evaluation,
): string {
  const columns = [
    { name: 'Tanya Karier', measures: measure(ours) },
    ...rivals.map(({ name, results }) => ({ name, measures: measure(pick(results)) })),
  ];
  const parts = [measureTable(columns), ...groupTables(ours)];
  return `${title}\n${parts.map((part) => indent(part)).join('\n\n')}`;
}

function measureTable(columns: readonly { readonly name: string; readonly measures: Measures }[]): string {
  const told = MEASURE_NAMES.filter((name) => columns.some(({ measures }) => measures[name].of > 0));
  const header = ['', ...columns.map(({ name }) => name)];
  const rows = told.map((name) => [
    MEASURES[name].label,
    ...columns.map(({ measures }) => cell(measures[name])),
  ]);
  return table([header, ...rows]);
}

function groupTables({ questions }: Result): string[] {
  return (['style', 'lang'] as const).flatMap((property) => {
    const groups = groupBy(questions, property);
    if (groups.length < 2) return [];
    const header = [
      property === 'style' ? 'by style' : 'by language',
      ...GROUP_MEASURES.map((name) => MEASURES[name].label),
    ];
    const rows = groups.flatMap(({ name, result }) => {
      const measures = measure(result);
      const told = GROUP_MEASURES.some((measured) => measures[measured].of > 0);
      return told ? [[name, ...GROUP_MEASURES.map((measured) => cell(measures[measured]))]] : [];
    });
    return [table([header, ...rows])];
  });
}

function cell(value: Proportion): string {
  return value.of === 0 ? '–' : formatProportion(value);
}

/** Writes a proportion as a percentage with its counts and interval. @param value of at least one. */
export function formatProportion(value: Proportion): string {
  const { low, high } = wilson(value);
  const interval = `${low.toFixed(1)}–${high.toFixed(1)}`;
  return `${percent(value).toFixed(1)} % (${value.count}/${value.of}; ${interval})`;
}

function confusionSection(confusions: readonly Confusion[]): string {
  if (confusions.length === 0) return 'No answer was wrong.';
  const rows = confusions.map(({ gold, given, count }) => [`${gold} → ${given}`, `${count}`]);
  return `Worst confusions (right → given)\n${indent(table(rows))}`;
}

function rivalNote({ rivals, mostNear }: Evaluation): string {
  const objective =
    'Each rival knows the same titles and phrasings and has the threshold that is best for it on these very\n' +
    `questions: most answered rightly, with at most ${(100 * mostNear).toFixed(1)} % of the near misses answered ` +
    '(5 %, or ours where it is more).';
  const lines = rivals.map(({ name, first, threshold }) => {
    const always =
      first.of > 0
        ? `; if it always answered, it would be right for ${formatProportion(first)} that ask one thing`
        : '';
    return `  ${name}: threshold ${threshold.toFixed(3)}${always}`;
  });
  return [objective, ...lines].join('\n');
}
