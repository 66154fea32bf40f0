import { LANGUAGES, type Language } from '../../knowledge/language.ts';
import type { SelectOption } from '../command.ts';

/** What can be chosen as language: one of them, or to follow the server. */
export const LANGUAGE_CHOICES = ['server', ...LANGUAGES] as const;

/** One of {@link LANGUAGE_CHOICES}. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Tells the choice that stands for what is set. */
export function choiceOf(language: Language | undefined): LanguageChoice {
  return language ?? 'server';
}

/** Tells what to set for a choice. */
export function languageChosen(choice: LanguageChoice): Language | undefined {
  return choice === 'server' ? undefined : choice;
}

/** The lines of a select of languages, with what is set chosen. @param label what a choice is called. */
export function languageOptions(
  set: Language | undefined,
  label: (choice: LanguageChoice) => string,
): SelectOption[] {
  return LANGUAGE_CHOICES.map((choice) => ({
    label: label(choice),
    value: choice,
    selected: choice === choiceOf(set),
  }));
}
