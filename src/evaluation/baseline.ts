import { basename } from 'node:path';
import { z } from 'zod';
import { isLanguageRight, type Result } from './judged.ts';
import { MEASURE_NAMES, MEASURES, type Measure, type Measures, measure } from './measures.ts';
import { percent } from './proportion.ts';

/** From the best to the worst that can come of a question that is not right. */
const SEVERITY = ['helped', 'missed', 'wrong', 'false'] as const;

const figureSchema = z.strictObject({ percent: z.number(), of: z.number() });
const byQuestion = <T extends z.ZodType>(value: T) => z.record(z.string(), z.record(z.string(), value));
const baselineSchema = z.strictObject({
  figures: z.partialRecord(z.enum(MEASURE_NAMES), figureSchema),
  notRight: byQuestion(z.enum(SEVERITY)),
  wrongLanguage: byQuestion(z.enum(['id', 'en'])),
});

/**
 * What the committed sets are known to reach: a figure for each measure that may not get worse, and, by file and
 * question, what is not right today and which reply has which wrong language.
 */
export type Baseline = z.output<typeof baselineSchema>;

/** A figure may be worse than recorded by this many points. */
const TOLERANCE = 1;

/**
 * Reads a recorded baseline.
 * @throws Error that says how to record one, where the text is none.
 */
export function parseBaseline(text: string): Baseline {
  try {
    return baselineSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error('the baseline is damaged; record it anew: npm run eval -- --update-baseline', { cause });
  }
}

/** Makes the baseline of a result. */
export function baselineOf(result: Result): Baseline {
  return {
    figures: figuresOf(measure(result)),
    notRight: notRightOf(result),
    wrongLanguage: wrongLanguageOf(result),
  };
}

/** Writes a baseline as the text of its file. */
export function formatBaseline(baseline: Baseline): string {
  return `${JSON.stringify(baseline, undefined, 2)}\n`;
}

/**
 * Compares today's baseline with the recorded one.
 * @returns what is wrong, a line each: figures worse by more than a point, then the questions that changed for the
 *   worse; or that the sets have changed. Empty where all is well.
 */
export function compareBaselines(recorded: Baseline, today: Baseline): string[] {
  const changed = MEASURE_NAMES.filter((name) => recorded.figures[name]?.of !== today.figures[name]?.of);
  if (changed.length > 0) {
    const names = changed.map((name) => MEASURES[name].label).join(', ');
    return [
      `The committed sets have changed (${names}); record the new baseline: npm run eval -- --update-baseline`,
    ];
  }
  const losses = MEASURE_NAMES.flatMap((name) => lossOf(name, recorded, today));
  return losses.length === 0
    ? []
    : [...losses, 'Changed for the worse:', ...changesForTheWorse(recorded, today)];
}

function lossOf(name: Measure, { figures: before }: Baseline, { figures: now }: Baseline): string[] {
  const [was, is] = [before[name]?.percent, now[name]?.percent];
  const { label, worse } = { worse: undefined, ...MEASURES[name] };
  if (was === undefined || is === undefined || worse === undefined) return [];
  const loss = worse === 'less' ? was - is : is - was;
  return loss > TOLERANCE ? [`${label}: ${is} %, recorded ${was} %, ${loss.toFixed(2)} points worse`] : [];
}

function changesForTheWorse(recorded: Baseline, today: Baseline): string[] {
  const verdicts = flat(today.notRight).flatMap(({ file, question, value }) => {
    const before = recorded.notRight[file]?.[question];
    const isWorse = before === undefined || SEVERITY.indexOf(value) > SEVERITY.indexOf(before);
    return isWorse ? [`  ${file}: ${JSON.stringify(question)} was ${before ?? 'right'}, is ${value}`] : [];
  });
  const languages = flat(today.wrongLanguage).flatMap(({ file, question, value }) =>
    recorded.wrongLanguage[file]?.[question] === undefined
      ? [`  ${file}: ${JSON.stringify(question)} is replied to in the wrong language, ${value}`]
      : [],
  );
  return [...verdicts, ...languages];
}

/** Something to tell of a question in a file. */
interface Note<T> {
  readonly file: string;
  readonly question: string;
  readonly value: T;
}

function flat<T>(values: Record<string, Record<string, T>>): Note<T>[] {
  return Object.entries(values).flatMap(([file, questions]) =>
    Object.entries(questions).map(([question, value]) => ({ file, question, value })),
  );
}

function nested<T>(notes: readonly Note<T>[]): Record<string, Record<string, T>> {
  const files = Map.groupBy(notes, ({ file }) => file);
  return Object.fromEntries(
    [...files].map(([file, of]) => [
      file,
      Object.fromEntries(of.map(({ question, value }) => [question, value])),
    ]),
  );
}

/** Only measures that may not get worse, in percent with two decimals. */
function figuresOf(measures: Measures): Baseline['figures'] {
  const figures: Baseline['figures'] = {};
  for (const name of MEASURE_NAMES) {
    const { of } = measures[name];
    if (of > 0 && 'worse' in MEASURES[name]) {
      figures[name] = { percent: Math.round(percent(measures[name]) * 100) / 100, of };
    }
  }
  return figures;
}

function notRightOf({ questions, dialogues }: Result): Baseline['notRight'] {
  const all = [
    ...questions.map(({ question, verdict }) => ({ file: question.file, question: question.q, verdict })),
    ...dialogues.map(({ dialogue, verdict }) => ({
      file: dialogue.file,
      question: dialogue.turns.join(' → '),
      verdict,
    })),
  ];
  return nested(
    all.flatMap(({ file, question, verdict }) => {
      const value = SEVERITY.find((bad) => bad === verdict);
      return value ? [{ file: basename(file), question, value }] : [];
    }),
  );
}

function wrongLanguageOf({ questions }: Result): Baseline['wrongLanguage'] {
  return nested(
    questions.flatMap((judged) => {
      const { question, outcome } = judged;
      if (outcome.language === undefined || isLanguageRight(judged)) return [];
      return [{ file: basename(question.file), question: question.q, value: outcome.language }];
    }),
  );
}
