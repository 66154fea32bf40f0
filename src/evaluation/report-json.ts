import { confusionsOf } from './confusions.ts';
import { isGood, isLanguageRight, type Result, together } from './judged.ts';
import { groupBy, MEASURE_NAMES, measure } from './measures.ts';
import { percent, wilson } from './proportion.ts';
import type { Evaluation } from './report.ts';

const CONFUSIONS = 10;

/** Writes an evaluation for programs: the same figures as the report's. @param errors whether to list every error. */
export function jsonOf({ files, ours, rivals, mostNear }: Evaluation, errors: boolean): string {
  const all = together(ours);
  const document = {
    files: files.map(({ path }, at) => ({
      file: path,
      ours: figures(ours[at]!),
      rivals: Object.fromEntries(rivals.map(({ name, results }) => [name, plain(results[at]!)])),
    })),
    all: {
      ours: figures(all),
      rivals: Object.fromEntries(rivals.map(({ name, results }) => [name, plain(together(results))])),
    },
    rivals: rivals.map(({ name, threshold, first }) => ({ name, threshold, mostNear, first })),
    confusions: confusionsOf(all.questions, CONFUSIONS),
    ...(errors && { errors: errorsOf(all) }),
  };
  return JSON.stringify(document, undefined, 2);
}

function figures(result: Result) {
  const groups = (property: 'style' | 'lang') =>
    Object.fromEntries(groupBy(result.questions, property).map((group) => [group.name, plain(group.result)]));
  return { ...plain(result), byStyle: groups('style'), byLanguage: groups('lang') };
}

function plain(result: Result) {
  const measures = measure(result);
  const told = MEASURE_NAMES.filter((name) => measures[name].of > 0);
  return Object.fromEntries(
    told.map((name) => [
      name,
      { ...measures[name], percent: percent(measures[name]), ...wilson(measures[name]) },
    ]),
  );
}

function errorsOf({ questions, dialogues }: Result) {
  return [
    ...questions
      .filter((judged) => !isGood(judged) || !isLanguageRight(judged))
      .map(({ question, verdict, outcome }) => ({ ...question, verdict, given: outcome })),
    ...dialogues
      .filter((judged) => !isGood(judged))
      .map(({ dialogue, verdict, outcome }) => ({ ...dialogue, verdict, given: outcome })),
  ];
}
