import type { Language } from '../knowledge/language.ts';
import type { Services } from './command.ts';
import { LIMITS } from './limits.ts';

/**
 * Offers readable questions for what somebody has typed so far: titles like it, then what a whole question in
 * their own words would be answered with. They are in the language typed, where that can be told.
 * @param language the language of the person.
 * @returns titles of answers, best first, each once.
 */
export function offerQuestions(
  typed: string,
  language: Language,
  { answerer, knowledge }: Pick<Services, 'answerer' | 'knowledge'>,
): string[] {
  const asked = answerer.ask(typed, { fallbackLanguage: language });
  const alike = answerer.complete(typed, asked.language, LIMITS.choices);
  const ids = new Set([...alike, ...asked.answers, ...asked.suggestions]);
  return [...ids].flatMap((id) => knowledge.entries.get(id)?.content[asked.language].title ?? []);
}
