import { basename } from 'node:path';
import { isGood, isLanguageRight, type Judged, type JudgedDialogue, type Result } from './judged.ts';
import { indent } from './table.ts';
import type { Outcome } from './verdict.ts';

/** Lists everything that is not right: where it stands, what was wanted, what was given and how sure it was. */
export function errorSection({ questions, dialogues }: Result): string {
  const lines = [...questions.flatMap(errorLines), ...dialogues.flatMap(dialogueErrorLines)];
  return `Errors: ${lines.length}\n${indent(lines.join('\n'))}`;
}

function errorLines(judged: Judged): string[] {
  const { question, outcome, verdict } = judged;
  const { file, line, q, gold, kind, both } = question;
  const lines: string[] = [];
  const place = `${basename(file)}:${line}`;
  if (!isGood(judged)) {
    const wanted = gold.join(both ? ' + ' : ' | ') || kind;
    lines.push(`${place}  ${verdict}  ${JSON.stringify(q)}\n    ${wanted} → ${given(outcome)}`);
  }
  if (outcome.language !== undefined && !isLanguageRight(judged)) {
    lines.push(`${place}  language  ${JSON.stringify(q)}\n    ${question.lang} → ${outcome.language}`);
  }
  return lines;
}

function dialogueErrorLines({ dialogue, outcome, verdict }: JudgedDialogue): string[] {
  if (isGood({ verdict })) return [];
  const { file, line, turns, gold } = dialogue;
  const text = turns.map((turn) => JSON.stringify(turn)).join(', ');
  return [
    `${basename(file)}:${line}  ${verdict}  ${text}\n    ${gold.join(' | ') || 'outside'} → ${given(outcome)}`,
  ];
}

function given({ kind, answers, suggestions, confidence }: Outcome): string {
  const what = kind === 'answer' ? answers.join(' + ') : `${kind}: ${suggestions.join(', ') || 'none'}`;
  return `${what} (confidence ${confidence.toFixed(2)})`;
}
