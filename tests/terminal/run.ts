import { PassThrough, Readable, type Writable } from 'node:stream';
import type { Answer, AskOptions } from '../../src/answering/answer.ts';
import type { ExplainingAnswerer } from '../../src/answering/answerer.ts';
import { createWords } from '../../src/replies/words.ts';
import { type AskParts, runAsk } from '../../src/terminal/run-ask.ts';
import { anAnswer } from '../replies/an-answer.ts';
import { KNOWLEDGE } from '../replies/small-knowledge.ts';

/** What an answerer was asked, call by call. */
export type Asked = { readonly question: string; readonly options: AskOptions }[];

/**
 * An answerer that knows a question by its first words: an id answers it, "maybe <ids>" suggests,
 * "hello" is small talk, anything else has no answer. "en:" before it makes it an English question.
 */
export function scriptedAnswerer(asked: Asked = []): ExplainingAnswerer {
  const answerer: ExplainingAnswerer = {
    ask(question, options = {}) {
      asked.push({ question, options });
      const english = question.startsWith('en:');
      const language = english ? 'en' : (options.fallbackLanguage ?? 'id');
      return anAnswer({ question, language, languageKnown: english, ...decide(question.replace('en:', '')) });
    },
    explain: (question, options) => ({
      answer: answerer.ask(question, options),
      reading: { tokens: [{ text: 'pay', unit: '@pay', typed: 'pya' }] },
      unexplained: ['zebra'],
      considered: [{ id: 'first', probability: 0.8, likeness: 0.7 }],
      outside: { family: 'zoo', probability: 0.1 },
      scope: 0.9,
      choice: 0.5,
      confidence: 0.45,
      needed: 0.6,
      rule: 'unsure',
    }),
    complete: () => [],
  };
  return answerer;
}

function decide(question: string): Partial<Answer> {
  const [first = '', ...others] = question.split(' ');
  if (first === 'maybe') return { kind: 'suggestions', suggestions: others, confidence: 0.456 };
  if (first === 'hello') return { kind: 'small-talk', smallTalk: 'greeting', confidence: 1 };
  const answers = question.split(' ').filter((id) => KNOWLEDGE.entries.has(id));
  return answers.length > 0 ? { answers } : { kind: 'no-answer', confidence: 0.129 };
}

/** What a run of `ask` is given; everything may be left out. */
export interface Given {
  readonly args?: readonly string[];
  readonly input?: Readable | string | Uint8Array;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly output?: Writable;
  readonly environment?: Readonly<Record<string, string>>;
  readonly load?: () => AskParts;
}

/** Runs `ask` on streams of the test's own, to its end. */
export async function run(given: Given): Promise<{ code: number; out: string; errors: string }> {
  const { args = [], input = '', tty = false, environment = {} } = given;
  const source = input instanceof Readable ? input : Readable.from([Buffer.from(input)]);
  const out = collector();
  const errors = collector();
  const output = Object.assign(given.output ?? out.stream, { isTTY: tty, columns: given.columns ?? 80 });
  const terminal = {
    args,
    input: Object.assign(source, { isTTY: tty }),
    output,
    errors: errors.stream,
    environment,
  };
  const load = given.load ?? (() => ({ knowledge: KNOWLEDGE, answerer: scriptedAnswerer() }));
  const code = await runAsk(terminal, createWords(), load);
  return { code, out: out.text(), errors: errors.text() };
}

function collector(): { stream: Writable; text(): string } {
  const stream = new PassThrough();
  const chunks: string[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return { stream, text: () => chunks.join('') };
}
