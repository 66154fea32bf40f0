import { isGood, isLanguageRight, type Judged, type Result } from './judged.ts';
import { type Proportion, proportion } from './proportion.ts';
import type { Verdict } from './verdict.ts';

/** A measure: how a report calls it, and whether the baseline holds it, because more or less of it is worse. */
interface MeasureRule {
  readonly label: string;
  readonly worse?: 'more' | 'less';
}

/** Everything that is measured, in the order of a report. */
export const MEASURES = {
  right: { label: 'right', worse: 'less' },
  wrong: { label: 'wrong', worse: 'more' },
  helped: { label: 'helped' },
  missed: { label: 'missed' },
  both: { label: 'several at once, right', worse: 'less' },
  half: { label: 'half known, right', worse: 'less' },
  'false-near': { label: 'false answers, near', worse: 'more' },
  'false-far': { label: 'false answers, far', worse: 'more' },
  language: { label: 'language right', worse: 'less' },
  dialogues: { label: 'dialogues right', worse: 'less' },
} as const satisfies Record<string, MeasureRule>;

export type Measure = keyof typeof MEASURES;

/** The names of all measures, in the order of a report. */
export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];

/** Proportions by measure; `of` is zero where no question tells. */
export type Measures = Readonly<Record<Measure, Proportion>>;

/**
 * Counts what a system got right. `right`, `wrong`, `helped` and `missed` are shares of the questions that we know an
 * answer to; `both` of those of them that ask several things; `language` of all that are labelled with one, `mix` included.
 */
export function measure({ questions, dialogues }: Result): Measures {
  const inside = questions.filter(({ question }) => question.kind === 'in');
  const among = (items: readonly Judged[], verdict: Verdict) =>
    proportion(items, (judged) => judged.verdict === verdict);
  const ofKind = (kind: Judged['question']['kind']) =>
    questions.filter(({ question }) => question.kind === kind);
  return {
    right: among(inside, 'right'),
    wrong: among(inside, 'wrong'),
    helped: among(inside, 'helped'),
    missed: among(inside, 'missed'),
    both: among(
      inside.filter(({ question }) => question.both),
      'right',
    ),
    half: among(ofKind('half'), 'right'),
    'false-near': among(ofKind('near-oos'), 'false'),
    'false-far': among(ofKind('far-oos'), 'false'),
    language: proportion(
      questions.filter(({ question, outcome }) => question.lang && outcome.language),
      isLanguageRight,
    ),
    dialogues: proportion(dialogues, isGood),
  };
}

/** Splits questions by a property of their labels, in the order of its values' frequency. */
export function groupBy(
  questions: readonly Judged[],
  property: 'style' | 'lang',
): { readonly name: string; readonly result: Result }[] {
  const groups = Map.groupBy(questions, ({ question }) => question[property] ?? 'none');
  return [...groups]
    .sort(([nameA, a], [nameB, b]) => b.length - a.length || (nameA < nameB ? -1 : 1))
    .map(([name, members]) => ({ name, result: { questions: members, dialogues: [] } }));
}
