import type { Answer, Turn } from './answer.ts';

/** What a follow-up can lean on after an answer; small talk and "I don't know" leave the turn before in place. */
export function turnAfter({ kind, question, answers, language }: Answer): Turn | undefined {
  return kind === 'answer' || kind === 'suggestions' ? { question, answers, language } : undefined;
}
