import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../knowledge/language.ts';
import type { Words } from '../replies/words.ts';

/**
 * Every option of `ask`. To add one: a line here, its words under `terminal:options.<name>` in every language
 * (the help shows them), and its use in run-ask.ts.
 */
export const OPTIONS = {
  json: { type: 'boolean', default: false },
  conversation: { type: 'boolean', default: false },
  language: { type: 'string', default: 'id' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig;

/** What was asked for on the command line. */
export interface Options {
  readonly json: boolean;
  readonly conversation: boolean;
  readonly language: Language;
  readonly help: boolean;
  /** The words of the question given as arguments, joined; absent where none was given. */
  readonly question?: string;
}

/**
 * Reads the command line.
 * @param args the arguments after the program's name.
 * @returns the options, or what is wrong with them in one line for a person.
 */
export function readOptions(args: readonly string[], words: Words): Options | { readonly mistake: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const language = LANGUAGES.find((known) => known === values.language);
    if (!language) return { mistake: words('id')('terminal:mistakes.language', { value: values.language }) };
    const question = positionals.length > 0 ? { question: positionals.join(' ') } : {};
    return { ...values, language, ...question };
  } catch (error) {
    if (error instanceof TypeError) return { mistake: error.message };
    throw error;
  }
}
