import type { Block } from '../../replies/reply.ts';
import type { Say } from '../../replies/words.ts';
import type { AnswerFeedback } from '../../store/store.ts';
import type { Request, Services, Shown } from '../command.ts';
import { escapeMarkdown } from '../render/markdown.ts';
import { visibleLine } from '../render/visible.ts';
import { fillPages, pageButtons, pageOf } from './pages.ts';

/** Of a page, in UTF-16 units, so that the words around it fit as well; one remark alone takes 2,000 at most. */
const LONGEST_PAGE = 3_000;

/**
 * The second view: a page of what members think of answers, each with its votes and the latest remarks, which are never
 * shortened.
 * @param all of it, in order. @param wanted the page, from 0.
 */
export function feedbackList(
  all: readonly AnswerFeedback[],
  wanted: number,
  { language }: Request,
  services: Services,
): Shown {
  const say = services.words(language);
  const groups = all.map((feedback) => groupOf(feedback, titleOf(feedback, language, services), say));
  const page = pageOf(fillPages(groups, LONGEST_PAGE), wanted, 1);
  const foot = say('unanswered:page', { page: page.number + 1, pages: page.of });
  const texts = [
    say(`unanswered:feedback.${all.length === 0 ? 'empty' : 'intro'}`),
    ...page.items,
    ...(page.of > 1 ? [foot] : []),
  ];
  const blocks = texts.map((text): Block => ({ kind: 'text', text }));
  const section = { title: say('unanswered:feedback.title'), blocks };
  const back = { kind: 'button' as const, label: say('unanswered:back'), data: ['page', '0'] };
  return {
    reply: { language, sections: [section], choices: [] },
    controls: [[...pageButtons('feedback', page, say), back]],
  };
}

/** An answer that is no longer there has only its id. */
function titleOf({ answer }: AnswerFeedback, language: Request['language'], { knowledge }: Services): string {
  return knowledge.entries.get(answer)?.content[language].title ?? answer;
}

function groupOf({ answer, helpful, notHelpful, remarks }: AnswerFeedback, title: string, say: Say) {
  const name = `**${escapeMarkdown(title)}** (${escapeMarkdown(answer)})`;
  const heading = `${name}\n${say('unanswered:feedback.votes', { helpful, notHelpful })}`;
  const lines = remarks
    .map((remark) => escapeMarkdown(visibleLine(remark)) || say('unanswered:unreadable'))
    .map((remark) => `- ${say('unanswered:feedback.remark', { remark })}`);
  return { heading, lines };
}
