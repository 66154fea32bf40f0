import type { Step } from '../../replies/reply.ts';
import type { Command, Request } from '../command.ts';
import { COMMAND_WORDS, commandWords } from '../command-words.ts';

/** `/help`: what can be asked, and every command. */
export default {
  name: 'help',
  visibility: 'private',
  cooldown: 'none',
  run(request, { replies, commands }) {
    const abilities = replies.smallTalk('abilities', request.language);
    const title = COMMAND_WORDS[request.language].help.commands;
    const list = { kind: 'list' as const, items: commands.map((command) => lineOf(command, request)) };
    return { reply: { ...abilities, sections: [{ title, blocks: [list] }, ...abilities.sections] } };
  },
} satisfies Command;

function lineOf(command: Command, { language, namesLanguage }: Request): Step {
  const words = commandWords(command);
  const name = words[namesLanguage].name;
  return { name: command.kind === 'message' ? name : `/${name}`, text: words[language].description };
}
