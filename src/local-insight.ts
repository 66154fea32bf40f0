import type { Content } from './content.ts';
import { COMMAND_WORDS } from './discord/registry/command-words.ts';
import { fileProblems } from './file-problems.ts';
import { galleryEntries } from './gallery.ts';
import type { Language } from './knowledge/language.ts';
import type { Live } from './live.ts';
import { readLocales } from './read-locales.ts';
import type { Picture } from './replies/picture.ts';
import type { Insight } from './sandbox/sandbox.ts';
import { createStaleness, type Look } from './staleness.ts';
import { explanationLines } from './terminal/show-explanation.ts';

/** Answers whose titles the page offers as first questions. */
const HINTS = ['overview', 'salary', 'skills', 'roadmap', 'industries'];

type Draw = (picture: Picture) => Promise<Uint8Array>;

/**
 * What the local Discord's page is told of the bot, always of its present content.
 * @param draw draws a picture as PNG.
 * @param look finds out whether the model is stale; only tests give another than usual.
 */
export function localInsight(live: Live<Content>, draw: Draw, look?: Look): Insight {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const staleness = createStaleness(tell, look);
  const entries = ofPresent(live, () => galleryEntries(live.current()));
  const inBoth = <T>(make: (language: Language) => T) => ({ id: make('id'), en: make('en') });
  let isOpen = false;
  live.listen(() => {
    if (isOpen) staleness.check();
    tell();
  });
  return {
    hints: () => inBoth((language) => titlesOf(live.current(), HINTS, language)),
    titles: () => inBoth((language) => titlesOf(live.current(), undefined, language)),
    problems: () => fileProblems(live.failure()),
    gallery() {
      // Not before somebody looks: it takes a while and is of interest only there.
      if (!isOpen) staleness.check();
      isOpen = true;
      const restart = live.failure() === undefined && haveCommandsChanged();
      return { entries: entries(), stale: staleness.isStale(), restart };
    },
    picture: async (id, language) => {
      const { picture } = live.current().replies.replyWith([id], language);
      return picture && draw(picture);
    },
    explain: (question, language) => explain(live.current(), question, language),
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The titles of some answers, or of all. */
function titlesOf({ knowledge }: Content, ids: readonly string[] | undefined, language: Language): string[] {
  const { entries } = knowledge;
  return (ids ?? [...entries.keys()]).flatMap((id) => entries.get(id)?.content[language].title ?? []);
}

/** Makes something once for each state of the content. */
function ofPresent<T>(live: Live<Content>, make: () => T): () => T {
  let made: { readonly of: Content; readonly value: T } | undefined;
  return () => {
    const now = live.current();
    if (made?.of !== now) made = { of: now, value: make() };
    return made.value;
  };
}

function haveCommandsChanged(): boolean {
  const { id, en } = readLocales();
  const onDisk = { id: id.commands, en: en.commands };
  return JSON.stringify(onDisk) !== JSON.stringify({ id: COMMAND_WORDS.id, en: COMMAND_WORDS.en });
}

function explain({ answerer, words }: Content, question: string, language: Language) {
  return explanationLines(answerer.explain(question, { fallbackLanguage: language }), words(language));
}
