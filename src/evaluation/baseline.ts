import { basename } from 'node:path';
import { z } from 'zod';
import { isLanguageRight, type Result } from './judged.ts';
import { MEASURE_NAMES, MEASURES, type Measures, measure } from './measures.ts';
import { percent } from './proportion.ts';

/** From the best to the worst that can come of a question that is not right. */
export const SEVERITY = ['helped', 'missed', 'wrong', 'false'] as const;

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

/** Something to tell of a question in a file. */
interface Note<T> {
  readonly file: string;
  readonly question: string;
  readonly value: T;
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
