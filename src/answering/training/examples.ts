import type { Knowledge } from '../../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../../knowledge/language.ts';
import type { Lexicon } from '../../knowledge/lexicon.ts';
import { SMALL_TALK } from '../../knowledge/small-talk.ts';
import type { Class } from '../model/model.ts';

/** How many parts the examples are cut into for cross-validation. */
export const FOLDS = 6;

/** A question with the class that it belongs to. */
export interface Example {
  readonly question: string;
  readonly language: Language;
  /** The place of its class. */
  readonly cls: number;
  /** The part that it is held back with, 0 to FOLDS - 1. */
  readonly fold: number;
}

/** The classes that there are to tell apart: answers, then families of outside questions, then small talk. */
export function classesOf(knowledge: Knowledge, lexicon: Lexicon): Class[] {
  return [
    ...[...knowledge.entries.keys()].map((id): Class => ({ kind: 'answer', id })),
    ...lexicon.outside.map(({ id }): Class => ({ kind: 'outside', id })),
    ...SMALL_TALK.map((id): Class => ({ kind: 'small-talk', id })),
  ];
}

/**
 * Collects every example of the knowledge and the lexicon, in the order of the classes.
 * Neighbouring lines were often written by one hand, so folds are runs of lines: what is held back is a hand not seen.
 */
export function examplesOf(knowledge: Knowledge, lexicon: Lexicon): Example[] {
  const blocks = [
    ...[...knowledge.entries.values()].map(({ content }) => ({
      id: content.id.phrasings,
      en: content.en.phrasings,
    })),
    ...lexicon.outside.map(({ questions }) => questions),
    ...SMALL_TALK.map((kind) => lexicon.smallTalk[kind]),
  ];
  return blocks.flatMap((block, cls) =>
    LANGUAGES.flatMap((language) =>
      block[language].map((question, line, { length }) => {
        const fold = Math.floor((line * FOLDS) / length);
        return { question, language, cls, fold };
      }),
    ),
  );
}
