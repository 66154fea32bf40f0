import { createInterface, type Interface } from 'node:readline/promises';
import type { Terminal } from './terminal.ts';

/** What one types to leave, in both languages. */
const LEAVE = /^(?:exit|quit|keluar)$/i;

/**
 * Lets a person type line after line, until they leave by a word, Ctrl-D or Ctrl-C.
 * @param welcome what is said first.
 * @param respond gives what to print for a line that is not blank.
 */
export async function runPrompt(
  { input, output }: Terminal,
  welcome: string,
  respond: (typed: string) => string,
): Promise<void> {
  output.write(`${welcome}\n\n`);
  const lines = createInterface({ input, output, terminal: output.isTTY === true, prompt: '> ' });
  await answerLines(lines, output, respond);
  lines.close();
}

async function answerLines(
  lines: Interface,
  output: Terminal['output'],
  respond: (typed: string) => string,
): Promise<void> {
  // Lines typed before the end are still to be answered after it, but a closed prompt can't be shown again.
  let ended = false;
  lines.once('close', () => {
    ended = true;
    output.write('\n');
  });
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (LEAVE.test(typed)) return;
    if (typed !== '') output.write(`\n${respond(typed)}\n\n`);
    if (!ended) lines.prompt();
  }
}
