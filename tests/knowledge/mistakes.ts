import { expect, test } from 'vitest';
import { parseKnowledge, type SourceFile } from '../../src/knowledge/parse-knowledge.ts';
import { KnowledgeError, type Problem } from '../../src/knowledge/problems.ts';
import { changed, lineWith } from './small-knowledge.ts';

export const ROLE = 'k/role.yaml';
export const SALARY = 'k/salary.yaml';
export const SKILLS = 'k/skills.yaml';

/** A mistake: the file, the text in it and what it becomes, a text on the line to be named, and the message. */
export type Mistake = readonly [
  name: string,
  file: string,
  from: string,
  to: string,
  on: string,
  message: string | RegExp,
];

/** Tests that each mistake is reported, and nothing else. */
export function testMistakes(mistakes: readonly Mistake[]): void {
  test.each(mistakes)('%s', (...mistake) => {
    const { files, problem } = made(mistake);
    expect(problemsOf(files)).toEqual([problem]);
  });
}

/** Tests mistakes that bring others with them, such as references to an id that is gone. */
export function testMistakesWithConsequences(mistakes: readonly Mistake[]): void {
  test.each(mistakes)('%s', (...mistake) => {
    const { files, problem } = made(mistake);
    expect(problemsOf(files)).toContainEqual(problem);
  });
}

/** What is reported of files that have mistakes. */
export function problemsOf(files: readonly SourceFile[]): readonly Problem[] {
  return errorOf(files).problems;
}

/** The error that is thrown for files that have mistakes. */
export function errorOf(files: readonly SourceFile[]): KnowledgeError {
  try {
    parseKnowledge(files);
  } catch (error) {
    if (error instanceof KnowledgeError) return error;
    throw error;
  }
  throw new Error('the knowledge was read without a mistake');
}

function made([, file, from, to, on, text]: Mistake) {
  const files = changed(file, from, to);
  const message = typeof text === 'string' ? text : expect.stringMatching(text);
  return { files, problem: { file, line: lineWith(files, file, on), message } };
}
