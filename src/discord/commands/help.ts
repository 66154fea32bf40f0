import type { Command, Request, Services } from '../command.ts';
import { commandWords } from '../registry/command-words.ts';

/** `/help`: every command that the reader may use, what can be asked, and where the answers come from. */
export default {
  name: 'help',
  visibility: 'private',
  cooldown: 'none',
  run(request, services) {
    const { replies, knowledge, words } = services;
    const { language } = request;
    const say = words(language);
    const text = inOrder(usableBy(request, services)).map((command) => lineOf(command, request, services));
    const commands = {
      title: say('help:commands'),
      blocks: [{ kind: 'text' as const, text: text.join('\n') }],
    };
    const source = say('help:source', { title: knowledge.profession.source.title[language] });
    const abilities = replies.smallTalk('abilities', language);
    const asking = abilities.sections.map((section) => ({ ...section, source }));
    return { reply: { ...abilities, sections: [commands, ...asking] } };
  },
} satisfies Command;

function usableBy({ may }: Request, { commands }: Services): readonly Command[] {
  return commands.filter(({ permission }) => permission === undefined || may(permission));
}

/** What can be typed before what stands in menus. */
function inOrder(commands: readonly Command[]): readonly Command[] {
  const { typed = [], menu = [] } = Object.groupBy(commands, ({ kind }) => (kind ? 'menu' : 'typed'));
  return [...typed, ...menu];
}

/** A command that Discord has given an id can be clicked; it is shown under the name that is written. */
function lineOf(command: Command, { language, namesLanguage }: Request, { commandIds }: Services): string {
  const words = commandWords(command);
  const { name } = words[namesLanguage];
  const id = command.kind === 'message' ? undefined : commandIds().get(command.name);
  const plain = command.kind === 'message' ? `**${name}**` : `**/${name}**`;
  return `- ${id === undefined ? plain : `</${name}:${id}>`}: ${words[language].description}`;
}
