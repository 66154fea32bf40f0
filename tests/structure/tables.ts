import { commandWords } from '../../src/discord/registry/command-words.ts';
import { loadCommands } from '../../src/discord/registry/registry.ts';
import { LANGUAGES, type Language } from '../../src/knowledge/language.ts';

/** The table of the commands as it stands in the README: made from what is registered with Discord. */
export async function commandTable(): Promise<string> {
  const commands = await loadCommands();
  const rows = commands.map((command) => {
    const words = commandWords(command);
    const name = (language: Language) => {
      const options = Object.values(words[language].options ?? {}).map((option) => ` ${option.name}`);
      return `\`${command.kind === 'message' ? '' : '/'}${words[language].name}${options.join('')}\``;
    };
    return [...LANGUAGES.map(name), words.en.description];
  });
  return markdownTable([['Indonesian', 'English', 'what it does'], ...rows]);
}

function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
