import type { Answer } from '../../src/answering/answer.ts';

/** An Answer with the given parts; the rest is what a question that told nothing would have. */
export function anAnswer(parts: Partial<Answer>): Answer {
  return {
    question: 'a question',
    language: 'id',
    languageKnown: true,
    kind: 'answer',
    answers: [],
    suggestions: [],
    confidence: 0.9,
    ...parts,
  };
}
