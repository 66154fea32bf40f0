import { currentFingerprint } from './answering/training/train.ts';
import type { Content } from './content.ts';
import { COMMAND_WORDS } from './discord/command-words.ts';
import { fileProblems } from './file-problems.ts';
import { galleryEntries } from './gallery.ts';
import type { Language } from './knowledge/language.ts';
import type { Live } from './live.ts';
import { readModel } from './model-file.ts';
import { readLexicon } from './read-lexicon.ts';
import { readLocales } from './read-locales.ts';
import type { Insight } from './sandbox/sandbox.ts';
import { showExplanation } from './terminal/show-explanation.ts';

/** Answers whose titles the page offers as first questions. */
const HINTS = ['overview', 'salary', 'skills', 'roadmap', 'industries'];

/** What the local Discord's page is told of the bot, always of its present content. */
export function localInsight(live: Live<Content>): Insight {
  const hints = (language: Language) =>
    HINTS.flatMap((id) => live.current().knowledge.entries.get(id)?.content[language].title ?? []);
  return {
    hints: () => ({ id: hints('id'), en: hints('en') }),
    gallery: ofPresent(live, () => ({
      entries: galleryEntries(live.current()),
      problems: fileProblems(live.failure()),
      stale: live.failure() === undefined && isStale(live.current()),
      restart: live.failure() === undefined && haveCommandsChanged(),
    })),
    explain: (question, language) => explain(live.current(), question, language),
    listen: live.listen,
  };
}

/** Makes something once for each state of the content. */
function ofPresent<T>(live: Live<Content>, make: () => T): () => T {
  let made: T | undefined;
  live.listen(() => {
    made = undefined;
  });
  return () => {
    made ??= make();
    return made;
  };
}

function isStale({ knowledge }: Content): boolean {
  return currentFingerprint(knowledge, readLexicon()) !== readModel().fingerprint;
}

function haveCommandsChanged(): boolean {
  const { id, en } = readLocales();
  const onDisk = { id: id.commands, en: en.commands };
  return JSON.stringify(onDisk) !== JSON.stringify({ id: COMMAND_WORDS.id, en: COMMAND_WORDS.en });
}

/** The terminal's lines: a label, at least two blanks, a text; without a label, they go on with what is above. */
function explain({ answerer, words }: Content, question: string, language: Language) {
  const explanation = answerer.explain(question, { fallbackLanguage: language });
  const lines = showExplanation(explanation, words(language)).split('\n');
  return lines.map((line): readonly [string, string] => {
    const [, label = '', text = ''] = /^(.*?)(?:\s{2,}(.*))?$/.exec(line) ?? [];
    return [label, text];
  });
}
