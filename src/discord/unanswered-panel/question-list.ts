import type { Block } from '../../replies/reply.ts';
import type { Say } from '../../replies/words.ts';
import type { CountedQuestion } from '../../store/store.ts';
import type { Control, Request, Services, Shown } from '../command.ts';
import { cut } from '../render/cut.ts';
import { visibleLine } from '../render/visible.ts';
import { type Page, pageButtons, pageOf } from './pages.ts';
import { questionKey } from './question-key.ts';

const PAGE_SIZE = 10;
/** Of one question, so that ten of them fit even if every sign has to be escaped; the download has all of it. */
const LONGEST_SHOWN = 160;

/**
 * The first view: a page of the questions, with buttons for what can be done.
 * @param all of them, in order. @param wanted the page, from 0.
 */
export function questionList(
  all: readonly CountedQuestion[],
  wanted: number,
  { language }: Request,
  { words }: Services,
): Shown {
  const say = words(language);
  const page = pageOf(all, wanted, PAGE_SIZE);
  const blocks = all.length === 0 ? [text(say('unanswered:empty'))] : blocksOf(page, say);
  const section = { title: say('unanswered:title'), blocks };
  return { reply: { language, sections: [section], choices: [] }, controls: controls(page, say) };
}

function blocksOf(page: Page<CountedQuestion>, say: Say): Block[] {
  const items = page.items.map((question) => ({
    name: shownQuestion(question, say),
    text: countOf(question, say),
  }));
  const foot = say('unanswered:page', { page: page.number + 1, pages: page.of });
  return [text(say('unanswered:intro')), { kind: 'list', items }, ...(page.of > 1 ? [text(foot)] : [])];
}

function controls(page: Page<CountedQuestion>, say: Say): Control[][] {
  const hasQuestions = page.items.length > 0;
  return [
    ...(hasQuestions ? [[forgetSelect(page, say)]] : []),
    [
      ...pageButtons('page', page, say),
      ...(hasQuestions ? [button(say('unanswered:export'), ['export'])] : []),
      button(say('unanswered:open-feedback'), ['feedback', '0']),
      ...(hasQuestions ? [forgetAllButton(say)] : []),
    ],
  ];
}

function forgetSelect({ items, number }: Page<CountedQuestion>, say: Say): Control {
  return {
    kind: 'select',
    placeholder: say('unanswered:forget'),
    data: ['forget', String(number)],
    options: items.map((question) => ({
      label: shownQuestion(question, say),
      value: questionKey(question),
      description: countOf(question, say),
    })),
  };
}

function forgetAllButton(say: Say): Control {
  return { kind: 'button', label: say('unanswered:forget-all'), data: ['forget-all'], style: 'danger' };
}

function shownQuestion({ question }: CountedQuestion, say: Say): string {
  return cut(visibleLine(question), LONGEST_SHOWN) || say('unanswered:unreadable');
}

function countOf({ count, language }: CountedQuestion, say: Say): string {
  return say('unanswered:line', { count, language: say(`unanswered:languages.${language}`) });
}

function button(label: string, data: readonly string[]): Control {
  return { kind: 'button', label, data };
}

function text(markdown: string): Block {
  return { kind: 'text', text: markdown };
}
