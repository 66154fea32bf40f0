import { askQuestion } from '../asking.ts';
import type { Command } from '../command.ts';
import { COMMAND_WORDS } from '../command-words.ts';
import { notice } from '../notices.ts';

/** "Answer this" in the menu of a message: answers it for the person who used it. */
export default {
  name: 'answer-this',
  kind: 'message',
  visibility: 'private',
  run({ language, message }, services) {
    if (message?.text.trim()) return askQuestion(message.text, { language }, services);
    return { reply: notice(language, COMMAND_WORDS[language]['answer-this'].empty) };
  },
} satisfies Command;
