import { type Baseline, SEVERITY } from './baseline.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from './measures.ts';

/** A figure may be worse than recorded by this many points. */
const TOLERANCE = 1;

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

function flat<T>(values: Record<string, Record<string, T>>): { file: string; question: string; value: T }[] {
  return Object.entries(values).flatMap(([file, questions]) =>
    Object.entries(questions).map(([question, value]) => ({ file, question, value })),
  );
}
