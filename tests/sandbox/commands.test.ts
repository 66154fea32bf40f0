import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { refusalOf, useStage } from './stage.ts';

const stage = useStage();

const put = (...body: object[]) =>
  stage.client.rest.put(Routes.applicationCommands(stage.sandbox.world.application), { body });
const chat = (name: string, more: object = {}) => ({ name, description: 'd', ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more });

describe('registering commands', () => {
  it('gives back what was registered, with localizations only on request', async () => {
    await put(
      chat('ask', {
        name_localizations: { id: 'tanya' },
        description_localizations: { id: 'Tanya' },
        options: [option('question')],
      }),
    );
    const { commands } = stage.client.application;
    const bare = await stage.client.rest.get(Routes.applicationCommands(stage.sandbox.world.application));
    expect(JSON.stringify(bare)).not.toContain('tanya');
    const [full] = [...(await commands.fetch({ withLocalizations: true })).values()];
    expect(full?.nameLocalizations).toEqual({ id: 'tanya' });
    expect(
      full?.equals({
        name: 'ask',
        description: 'd',
        integrationTypes: [ApplicationIntegrationType.GuildInstall],
        nameLocalizations: { id: 'tanya' },
        descriptionLocalizations: { id: 'Tanya' },
        options: [{ type: 3, name: 'question', description: 'd' }],
      }),
    ).toBe(true);
    expect(stage.sandbox.registeredCommands().map(({ name }) => name)).toEqual(['ask']);
  });

  it('keeps the id of a command that stays and drops those left out', async () => {
    await put(chat('ask'), chat('help'));
    const before = stage.sandbox.registeredCommands().find(({ name }) => name === 'ask');
    await put(chat('ask', { description: 'new' }));
    const [after] = stage.sandbox.registeredCommands();
    expect(after).toMatchObject({ id: before?.id, description: 'new' });
    expect(after?.version).not.toBe(before?.version);
    expect(stage.sandbox.registeredCommands()).toHaveLength(1);
  });

  it('adds, changes and deletes single ones, in the guild too', async () => {
    const { commands } = stage.client.application;
    const guildId = stage.sandbox.world.guild;
    const created = await commands.create({ name: 'one', description: 'd' }, guildId);
    await commands.edit(created.id, { description: 'two' }, guildId);
    await commands.edit(created.id, { name: 'renamed' }, guildId);
    expect(stage.sandbox.registeredCommands(guildId)).toMatchObject([
      { id: created.id, name: 'renamed', description: 'two' },
    ]);
    await commands.delete(created.id, guildId);
    expect(stage.sandbox.registeredCommands(guildId)).toEqual([]);
    expect((await refusalOf(commands.delete(created.id, guildId))).code).toBe(10063);
  });

  it.each<[string, object[], string]>([
    ['a name in capitals', [chat('Ask')], '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
    ['a name with a space', [chat('ask me')], '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
    [
      'a localised name in capitals',
      [chat('ask', { name_localizations: { id: 'Tanya' } })],
      '0.name_localizations.id[APPLICATION_COMMAND_INVALID_NAME]',
    ],
    ['a name of 33', [chat('a'.repeat(33))], '0.name[BASE_TYPE_MAX_LENGTH]'],
    [
      'a description of 101',
      [chat('ask', { description: 'x'.repeat(101) })],
      '0.description[BASE_TYPE_MAX_LENGTH]',
    ],
    ['no description', [{ name: 'ask' }], '0.description[BASE_TYPE_REQUIRED]'],
    [
      'a description on a message command',
      [{ name: 'Answer this', type: 3, description: 'd' }],
      '0.description[APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED]',
    ],
    ['a name twice', [chat('ask'), chat('ask')], '1.name[APPLICATION_COMMANDS_DUPLICATE_NAME]'],
    [
      'a localised name twice',
      [
        chat('ask', { name_localizations: { id: 'tanya' } }),
        chat('help', { name_localizations: { id: 'tanya' } }),
      ],
      '1.name[APPLICATION_COMMANDS_DUPLICATE_NAME]',
    ],
    [
      'an unknown language',
      [chat('ask', { name_localizations: { jv: 'takon' } })],
      '0.name_localizations.jv[ENUM_TYPE_COERCE]',
    ],
    [
      'an option name in capitals',
      [chat('ask', { options: [option('Q')] })],
      '0.options[0].name[APPLICATION_COMMAND_INVALID_NAME]',
    ],
    [
      'an option twice',
      [chat('ask', { options: [option('q'), option('q')] })],
      '0.options[1].name[APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS]',
    ],
    [
      'a required option after another',
      [chat('ask', { options: [option('a'), option('b', { required: true })] })],
      '0.options[1][APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
    ],
    [
      'choices with autocomplete',
      [chat('ask', { options: [option('a', { autocomplete: true, choices: [{ name: 'n', value: 'v' }] })] })],
      '0.options[0].autocomplete',
    ],
    [
      '26 choices',
      [
        chat('ask', {
          options: [
            option('a', { choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) }),
          ],
        }),
      ],
      '0.options[0].choices[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      '26 options',
      [chat('ask', { options: Array.from({ length: 26 }, (_, n) => option(`o${n}`)) })],
      '0.options[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'more than 8000 characters',
      [
        chat('ask', {
          options: Array.from({ length: 5 }, (_, o) =>
            option(`o${o}`, {
              choices: Array.from({ length: 25 }, (_, n) => ({
                name: `${n}`.padEnd(70, 'x'),
                value: `${n}`,
              })),
            }),
          ),
        }),
      ],
      '0[APPLICATION_COMMAND_TOO_LARGE]',
    ],
  ])('refuses %s', async (_what, body, where) => {
    const error = await refusalOf(put(...body));
    expect(error.code).toBe(50035);
    expect(error.message).toContain(where);
    expect(stage.sandbox.registeredCommands()).toEqual([]);
  });

  it('tells of every mistake at once', async () => {
    const { message } = await refusalOf(put(chat('Ask'), chat('help', { options: [option('Q')] })));
    expect(message).toContain('0.name[APPLICATION_COMMAND_INVALID_NAME]');
    expect(message).toContain('1.options[0].name[APPLICATION_COMMAND_INVALID_NAME]');
  });

  it('takes names of any script, with dash and underscore', async () => {
    await put(chat('tak-terjawab'), chat('質問'), chat('a_b'));
    expect(stage.sandbox.registeredCommands()).toHaveLength(3);
  });
});

describe('people are offered', () => {
  it('what their permissions and the place allow', async () => {
    await put(
      chat('everywhere'),
      chat('server', { contexts: [InteractionContextType.Guild] }),
      chat('private', { contexts: [InteractionContextType.BotDM] }),
      chat('managers', { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }),
      chat('admins', { default_member_permissions: '0' }),
    );
    const { users, channels } = stage.sandbox.world;
    const offered = (user: string, channel: string) =>
      stage.sandbox
        .as(user)
        .commands(channel)
        .map(({ name }) => name);
    expect(offered(users.student, channels.umum)).toEqual(['everywhere', 'server']);
    expect(offered(users.moderator, channels.umum)).toEqual(['everywhere', 'server', 'managers']);
    expect(offered(users.student, channels.studentDm)).toEqual([
      'everywhere',
      'private',
      'managers',
      'admins',
    ]);
  });
});
