import type { Answer } from '../answering/answer.ts';

/**
 * Writes an answer as one JSON object with the contract's keys in the contract's order, without a newline.
 * Control characters and line separators that JSON allows as they are come escaped, so that the object stays
 * one line for every reader and cannot steer a terminal.
 */
export function toJsonLine({ question, language, kind, answers, suggestions, confidence }: Answer): string {
  const rounded = Math.round(confidence * 100) / 100;
  const line = JSON.stringify({ question, language, kind, answers, suggestions, confidence: rounded });
  return line.replace(/[\u007f-\u009f\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
