import { LANGUAGES, type Language } from '../knowledge/language.ts';

/**
 * Finds what is wrong with the words: a word that one language has and another lacks, an empty word, a word
 * that is not a text, and variables (`{{name}}`) that differ between languages.
 * @param locales for each language its namespaces, each a tree of texts.
 * @returns one line for each mistake: file, key, what is wrong and how to mend it.
 */
export function findLocaleMistakes(locales: Readonly<Record<Language, object>>): string[] {
  const flat = new Map(LANGUAGES.map((language) => [language, flatten(locales[language])]));
  const paths = new Set([...flat.values()].flatMap((words) => [...words.keys()]));
  return [...paths].flatMap((path) => {
    const said = LANGUAGES.map((language) => ({ language, text: flat.get(language)?.get(path) }));
    const faults = said.flatMap(({ language, text }) => faultOf(path, language, text));
    return faults.length > 0 ? faults : differingVariables(path, said);
  });
}

interface Said {
  readonly language: Language;
  readonly text: unknown;
}

function faultOf(path: string, language: Language, text: unknown): string[] {
  const place = placeOf(path, language);
  if (text === undefined) return [`${place} is missing: add it, the other language has it.`];
  if (typeof text !== 'string') return [`${place} is not a text: put it in quotes.`];
  return text.trim() === '' ? [`${place} is empty: write the words.`] : [];
}

function differingVariables(path: string, said: readonly Said[]): string[] {
  const wanted = new Set(said.flatMap(({ text }) => variablesOf(text)));
  return said.flatMap(({ language, text }) => {
    const missing = [...wanted].filter((variable) => !variablesOf(text).includes(variable));
    return missing.map(
      (variable) => `${placeOf(path, language)} lacks ${variable}: the other language uses it.`,
    );
  });
}

function variablesOf(text: unknown): string[] {
  return String(text).match(/\{\{[^}]*\}\}/g) ?? [];
}

/** A path is `<namespace>:<key>`, as i18next writes it. */
function placeOf(path: string, language: Language): string {
  const [namespace, key] = path.split(':', 2);
  return `locales/${language}/${namespace}.json: "${key}"`;
}

function flatten(locale: object): Map<string, unknown> {
  return new Map(
    Object.entries(locale).flatMap(([namespace, words]) =>
      leaves(words, []).map(([keys, text]) => [`${namespace}:${keys.join('.')}`, text] as const),
    ),
  );
}

function leaves(value: unknown, keys: readonly string[]): [readonly string[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[keys, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...keys, key]));
}
