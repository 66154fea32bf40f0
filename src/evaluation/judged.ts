import type { LabelledDialogue, LabelledFile, LabelledQuestion } from './questions.ts';
import type { System } from './system.ts';
import { type Outcome, type Verdict, verdictOf } from './verdict.ts';

/** A question with what a system made of it. */
export interface Judged {
  readonly question: LabelledQuestion;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
}

/** A conversation with what a system made of its last turn. */
export interface JudgedDialogue {
  readonly dialogue: LabelledDialogue;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
}

/** What a system made of labelled questions and conversations. */
export interface Result {
  readonly questions: readonly Judged[];
  readonly dialogues: readonly JudgedDialogue[];
}

/** Puts every question and conversation of a file to a system, in their order. */
export function judgeFile(system: System, { questions, dialogues }: LabelledFile): Result {
  return {
    questions: questions.map((question) => judge(system, question)),
    dialogues: dialogues.map((dialogue): JudgedDialogue => {
      const outcome = system.ask(dialogue.turns.at(-1)!, dialogue.turns.slice(0, -1));
      return { dialogue, outcome, verdict: verdictOf({ ...dialogue, both: false, kind: 'in' }, outcome) };
    }),
  };
}

/** Puts one question to a system. */
export function judge(system: System, question: LabelledQuestion): Judged {
  const outcome = system.ask(question.q);
  return { question, outcome, verdict: verdictOf(question, outcome) };
}

/** All results of several files as one. */
export function together(results: readonly Result[]): Result {
  return {
    questions: results.flatMap(({ questions }) => questions),
    dialogues: results.flatMap(({ dialogues }) => dialogues),
  };
}

/** Whether a system did with a question or conversation what it should. */
export function isGood({ verdict }: Pick<Judged, 'verdict'>): boolean {
  return verdict === 'right' || verdict === 'refused';
}

/** Whether the reply has the language that the label wants; `mix` and a label without language want none. */
export function isLanguageRight({ question, outcome }: Judged): boolean {
  const { lang } = question;
  return lang === undefined || lang === 'mix' || outcome.language === lang;
}
