import type { Answer } from '../answering/answer.ts';
import type { ExplainingAnswerer } from '../answering/answerer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createReplies, type Replies } from '../replies/create-replies.ts';
import type { Reply } from '../replies/reply.ts';
import type { Words } from '../replies/words.ts';
import { createChat } from './chat.ts';
import { createConversation } from './conversation.ts';
import { helpText } from './help.ts';
import { toJsonLine } from './json-line.ts';
import { type Options, readOptions } from './options.ts';
import { createPaint, type Paint, wantsColour } from './paint.ts';
import { runPrompt } from './prompt.ts';
import { readLines } from './read-lines.ts';
import { showExplanation } from './show-explanation.ts';
import { showReply } from './show-reply.ts';
import { type Terminal, widthFor } from './terminal.ts';
import { createWriter, type Write } from './writer.ts';

/** What is loaded before the first question. */
export interface AskParts {
  readonly knowledge: Knowledge;
  readonly answerer: ExplainingAnswerer;
}

/** Everything that one run works with. */
interface Run extends AskParts {
  readonly terminal: Terminal;
  readonly options: Options;
  readonly words: Words;
  readonly replies: Replies;
  readonly paint: Paint;
  readonly write: Write;
}

/**
 * The `ask` program: answers the question given as arguments, or each line of the input, or a person at a prompt.
 * @param load reads the knowledge; called only once there is something to answer.
 * @returns the exit code: 0, or 1 where the knowledge has mistakes, or 2 for a mistake on the command line.
 */
export async function runAsk(terminal: Terminal, words: Words, load: () => AskParts): Promise<number> {
  const options = readOptions(terminal.args, words);
  if ('mistake' in options) {
    terminal.errors.write(`${options.mistake}\n`);
    return 2;
  }
  const write = createWriter(terminal.output);
  if (options.help) {
    await write(`${helpText(words, options.language, widthFor(terminal.output))}\n`);
    return 0;
  }
  const parts = loadOrSay(load, terminal);
  if (!parts) return 1;
  const paint = createPaint(wantsColour(terminal.output, terminal.environment));
  const replies = createReplies(parts.knowledge, words);
  await answerAll({ ...parts, terminal, options, words, replies, paint, write });
  return 0;
}

/** A mistake in the files is the contributor's to mend: its message says how, and a stack trace would hide it. */
function loadOrSay(load: () => AskParts, { errors }: Terminal): AskParts | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof Error) || isProgrammingError(error)) throw error;
    errors.write(`${error.message}\n`);
    return undefined;
  }
}

/** These are thrown by the language itself, not by a check: then the stack trace is what is needed. */
function isProgrammingError(error: Error): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
}

async function answerAll(run: Run): Promise<void> {
  const { terminal, options } = run;
  if (options.question !== undefined) await answerLines(run, [options.question]);
  else if (!options.json && terminal.input.isTTY) await chat(run);
  else await answerLines(run, readLines(terminal.input));
}

async function answerLines(run: Run, lines: AsyncIterable<string> | string[]): Promise<void> {
  const { options, write } = run;
  const ask = asker(run);
  let rule = '';
  for await (const line of lines) {
    if (!options.json && line.trim() === '') continue;
    const text = options.explain ? rule + explain(run, line) : textOf(run, ask(line), rule);
    if (!(await write(`${text}\n`))) return;
    rule = `\n${run.paint.faint('─'.repeat(8))}\n\n`;
  }
}

function textOf(run: Run, answer: Answer, rule: string): string {
  return run.options.json ? toJsonLine(answer) : rule + show(run, run.replies.replyTo(answer));
}

function explain({ answerer, words, options }: Run, line: string): string {
  const explanation = answerer.explain(line, { fallbackLanguage: options.language });
  return showExplanation(explanation, words(options.language));
}

function asker({ options, answerer }: Run): (question: string) => Answer {
  if (options.conversation) return createConversation(answerer, options.language).ask;
  return (question) => answerer.ask(question, { fallbackLanguage: options.language });
}

async function chat(run: Run): Promise<void> {
  const { terminal, words, options, knowledge } = run;
  const respond = createChat({ ...run, fallbackLanguage: options.language });
  const profession = knowledge.profession.name[options.language];
  const welcome = words(options.language)('terminal:prompt.welcome', { profession });
  await runPrompt(terminal, welcome, (typed) => {
    const response = respond(typed);
    return typeof response === 'string' ? response : show(run, response);
  });
}

function show({ paint, terminal }: Run, reply: Reply): string {
  return showReply(reply, paint, widthFor(terminal.output));
}
