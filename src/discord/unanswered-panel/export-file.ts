import type { CountedQuestion } from '../../store/store.ts';
import type { Request, Services, Shown } from '../command.ts';
import { notice } from '../deliver/notices.ts';
import { visibleLine } from '../render/visible.ts';

const FILE_NAME = 'unanswered.jsonl';

/**
 * Hands over all questions in the form of labelled ones (tests/questions/README.md), one JSON object a line. They are
 * labelled as outside what the bot knows, which is what it took them for.
 */
export function exportFile(
  questions: readonly CountedQuestion[],
  { language }: Request,
  { words }: Services,
): Shown {
  const say = words(language);
  const about = { title: say('unanswered:exported.title'), text: say('unanswered:exported.text') };
  const lines = questions.map(labelled).filter(({ q }) => q !== '');
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return { reply: notice(language, about), file: { name: FILE_NAME, text } };
}

function labelled({ question, language }: CountedQuestion) {
  return { q: visibleLine(question), lang: language, style: 'any', gold: [], kind: 'near-oos' };
}
