import type { Answer } from '../answering/answer.ts';
import { turnAfter } from '../answering/turn.ts';
import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Request, Services, Shown } from './command.ts';
import { findTitle } from './titles.ts';
import { unansweredQuestion } from './unanswered.ts';

/**
 * Answers a question in a person's words.
 * A title that was chosen from the autocomplete leads to its own answer without any guessing.
 */
export function askQuestion(
  question: string,
  { language, previous }: Pick<Request, 'language' | 'previous'>,
  services: Services,
): Shown {
  const fallbackLanguage = previous?.language ?? language;
  const answer =
    answerOfTitle(question, fallbackLanguage, services) ??
    services.answerer.ask(question, { fallbackLanguage, previous });
  return {
    reply: services.replies.replyTo(answer),
    asked: answer.languageKnown ? answer.language : undefined,
    turn: turnAfter(answer),
    unanswered: unansweredQuestion(answer),
  };
}

/**
 * Gives one answer that was chosen rather than asked for.
 * @param asked the language that the question before told, if it did; it wins over `language`.
 */
export function giveAnswer(
  id: AnswerId,
  language: Language,
  services: Pick<Services, 'replies' | 'knowledge'>,
  asked?: Language,
): Shown {
  const spoken = asked ?? language;
  const entry = services.knowledge.entries.get(id);
  const turn = entry && { question: entry.content[spoken].title, answers: [id], language: spoken };
  return { reply: services.replies.replyWith([id], spoken), asked, turn };
}

function answerOfTitle(question: string, fallback: Language, { knowledge }: Services): Answer | undefined {
  const titled = findTitle(knowledge, question);
  if (!titled) return undefined;
  const [only, ...others] = titled.languages;
  const language = others.length === 0 ? only : undefined;
  return {
    question,
    language: language ?? fallback,
    languageKnown: language !== undefined,
    kind: 'answer',
    answers: [titled.answer],
    suggestions: [],
    confidence: 1,
  };
}
