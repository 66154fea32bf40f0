import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../knowledge/language.ts';
import type { Say, Words } from '../replies/words.ts';

/**
 * Every option of `ask`. To add one: a line here, its words under `terminal:options.<name>` in every language
 * (the help shows them), and its use in run-ask.ts.
 */
export const OPTIONS = {
  json: { type: 'boolean', default: false },
  conversation: { type: 'boolean', default: false },
  language: { type: 'string', default: 'id' },
  explain: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig;

/** Mistakes are told in our own words and all at once, so parsing itself refuses nothing. */
const LENIENT = { options: OPTIONS, allowPositionals: true, strict: false, tokens: true } as const;

/** What was asked for on the command line. */
export interface Options {
  readonly json: boolean;
  readonly conversation: boolean;
  readonly language: Language;
  readonly explain: boolean;
  readonly help: boolean;
  /** The words of the question given as arguments, joined; absent where none was given. */
  readonly question?: string;
}

/**
 * Reads the command line.
 * @param args the arguments after the program's name.
 * @returns the options, or what is wrong with them, a line for each mistake.
 */
export function readOptions(args: readonly string[], words: Words): Options | { readonly mistake: string } {
  const { values, positionals, tokens } = parseArgs({ args: [...args], ...LENIENT });
  const language = LANGUAGES.find((known) => known === values.language);
  const say = words(language ?? 'id');
  const mistakes = tokens.flatMap((token) => (token.kind === 'option' ? mistakesIn(token, say) : []));
  if (!language) mistakes.push(say('terminal:mistakes.language'));
  if (!language || mistakes.length > 0) {
    return { mistake: [...mistakes, say('terminal:mistakes.see-help')].join('\n') };
  }
  const given = (name: keyof typeof OPTIONS) => values[name] === true;
  return {
    json: given('json'),
    conversation: given('conversation'),
    explain: given('explain'),
    help: given('help'),
    language,
    ...(positionals.length > 0 && { question: positionals.join(' ') }),
  };
}

/** The part of a parsed option that tells whether it is right. */
interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function mistakesIn({ name, rawName, value }: OptionToken, say: Say): string[] {
  const option = Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
  if (!option) return [say('terminal:mistakes.unknown', { option: rawName })];
  const needless = option.type === 'boolean' && value !== undefined;
  return needless ? [say('terminal:mistakes.needless-value', { option: rawName })] : [];
}
