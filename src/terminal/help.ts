import type { Language } from '../knowledge/language.ts';
import type { Say, Words } from '../replies/words.ts';
import { OPTIONS } from './options.ts';
import { wrap } from './wrap.ts';

const COMMAND = 'npm run --silent ask --';
/** Where the text of an option begins. */
const COLUMN = 22;

/** The help text of `ask` in a language, in lines of at most `width` columns. */
export function helpText(words: Words, language: Language, width: number): string {
  const say = words(language);
  const uses = [
    say('terminal:help.with-question'),
    say('terminal:help.on-a-terminal'),
    say('terminal:help.from-a-pipe'),
  ];
  return [
    say('terminal:help.about'),
    say('terminal:help.usage'),
    uses.map((use) => `- ${wrap(use, width, '  ')}`).join('\n'),
    [say('terminal:help.options'), ...optionLines(say, width)].join('\n'),
    [say('terminal:help.examples'), ...exampleLines(say)].join('\n'),
    say('terminal:help.other-language'),
  ].join('\n\n');
}

function optionLines(say: Say, width: number): string[] {
  const names = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
  return names.map((name) => {
    const option = OPTIONS[name];
    const short = 'short' in option ? `-${option.short}, ` : '';
    const value = option.type === 'string' ? ' id|en' : '';
    const label = `  ${short}--${name}${value}`.padEnd(COLUMN);
    return label + wrap(say(`terminal:options.${name}`), width, ' '.repeat(COLUMN));
  });
}

function exampleLines(say: Say): string[] {
  const question = say('terminal:help.example-question');
  return [
    `  ${COMMAND} "${question}"`,
    `  ${COMMAND} --json "${question}"`,
    `  ${COMMAND} --json < questions.txt`,
  ];
}
