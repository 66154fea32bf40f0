import { type APIApplicationCommand, ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { expect, it } from 'vitest';
import { filledValues } from '../../../src/sandbox/page/command-values.ts';
import { chatEntries, localised, matching, messageCommands } from '../../../src/sandbox/page/commands.ts';

const command = (name: string, more: Partial<APIApplicationCommand> = {}): APIApplicationCommand => ({
  id: name,
  application_id: '1',
  version: '1',
  type: ApplicationCommandType.ChatInput,
  name,
  description: `about ${name}`,
  default_member_permissions: null,
  ...more,
});

const commands = [
  command('salary', { name_localizations: { id: 'gaji' }, description_localizations: { id: 'Gaji' } }),
  command('settings', {
    name_localizations: { id: 'pengaturan' },
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'language',
        name_localizations: { id: 'bahasa' },
        description: 'd',
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'reset', description: 'd' },
    ],
  }),
  command('Answer this', { type: ApplicationCommandType.Message, description: '' }),
];

it('lists commands and subcommands in the person’s language', () => {
  expect(chatEntries(commands, 'id').map(({ name, label }) => [name, label])).toEqual([
    ['salary', 'gaji'],
    ['settings language', 'pengaturan bahasa'],
    ['settings reset', 'pengaturan reset'],
  ]);
  expect(messageCommands(commands).map(({ name }) => name)).toEqual(['Answer this']);
});

it('finds a command by what is typed, in either language', () => {
  const entries = chatEntries(commands, 'id');
  expect(matching(entries, 'ga').map(({ name }) => name)).toEqual(['salary']);
  expect(matching(entries, 'SAL').map(({ name }) => name)).toEqual(['salary']);
  expect(matching(entries, 'x')).toEqual([]);
});

it('lets the two Englishes stand in for each other and nothing else', () => {
  expect(localised('base', { 'en-GB': 'colour' }, 'en-US')).toBe('colour');
  expect(localised('base', { 'en-GB': 'colour' }, 'id')).toBe('base');
});

it('gives every option a value of its type', () => {
  const options = [
    { type: ApplicationCommandOptionType.Integer, name: 'years', description: 'd' },
    { type: ApplicationCommandOptionType.Boolean, name: 'open', description: 'd' },
    { type: ApplicationCommandOptionType.String, name: 'text', description: 'd', autocomplete: true },
    { type: ApplicationCommandOptionType.String, name: 'empty', description: 'd' },
  ] as const;
  const entry = { name: 'a', label: 'a', description: 'd', options: [...options] };
  const values = { years: '3', open: 'true', text: 'Label', empty: '' };
  expect(filledValues({ entry, values, picked: { text: 'value' } })).toEqual({
    years: 3,
    open: true,
    text: 'value',
  });
});
