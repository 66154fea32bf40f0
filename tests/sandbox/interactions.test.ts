import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  type ChatInputCommandInteraction,
  ComponentType,
  type Interaction,
  type InteractionReplyOptions,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Routes,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/sandbox/clock.ts';
import { InteractionFailed, NotPossible, type Outcome } from '../../src/sandbox/sandbox.ts';
import { refusalOf, useStage } from './stage.ts';

const clock = createManualClock();
const stage = useStage({ clock });

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const umum = () => stage.sandbox.world.channels.umum;

const buttons = (...ids: string[]) => [
  {
    type: ComponentType.ActionRow as const,
    components: ids.map((customId) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Primary as const,
      label: customId,
      customId,
    })),
  },
];

beforeEach(async () => {
  await stage.client.application.commands.set([
    {
      name: 'ask',
      description: 'Ask',
      options: [
        {
          name: 'question',
          description: 'q',
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
          maxLength: 20,
        },
      ],
    },
    {
      name: 'level',
      description: 'Level',
      options: [
        { name: 'years', description: 'y', type: ApplicationCommandOptionType.Integer, minValue: 0 },
        { name: 'who', description: 'w', type: ApplicationCommandOptionType.User },
      ],
    },
    {
      name: 'settings',
      description: 'Settings',
      options: [
        {
          name: 'language',
          description: 'l',
          type: ApplicationCommandOptionType.Subcommand,
          options: [
            {
              name: 'to',
              description: 't',
              type: ApplicationCommandOptionType.String,
              required: true,
              choices: [{ name: 'Indonesia', value: 'id' }],
            },
          ],
        },
      ],
    },
    { name: 'Answer this', type: ApplicationCommandType.Message },
  ]);
});

/** Lets the bot do this with the next interaction. @returns what came of it on the bot's side. */
function onNext<T>(act: (interaction: Interaction) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    stage.client.once('interactionCreate', (interaction) => act(interaction).then(resolve, reject));
  });
}

/** Lets the bot do this with the next command. */
const onCommand = <T>(act: (interaction: ChatInputCommandInteraction) => Promise<T>) =>
  onNext((interaction) =>
    interaction.isChatInputCommand() ? act(interaction) : Promise.reject(new Error('no command')),
  );

/** Lets the bot answer the next command so. @returns what the person sees. */
async function answered(reply: InteractionReplyOptions) {
  onCommand((interaction) => interaction.reply(reply));
  return messageOf(await student().command(umum(), 'ask', { question: 'x' }));
}

function messageOf(outcome: Outcome) {
  if (outcome.kind === 'message' || outcome.kind === 'update') return outcome.message;
  throw new Error(`The outcome is ${outcome.kind}.`);
}

describe('a command', () => {
  it('tells who, where and in which languages', async () => {
    const seen = onCommand(async (interaction) => {
      await interaction.reply('ok');
      const {
        locale,
        guildLocale,
        appPermissions,
        memberPermissions,
        context,
        authorizingIntegrationOwners,
      } = interaction;
      return [
        locale,
        guildLocale,
        appPermissions.has('SendMessages'),
        memberPermissions?.has('ManageGuild'),
        context,
        authorizingIntegrationOwners[0],
        interaction.options.getString('question'),
      ];
    });
    await english().command(umum(), 'ask', { question: 'pay?' });
    expect(await seen).toEqual(['en-US', 'id', true, false, 0, stage.sandbox.world.guild, 'pay?']);
  });

  it('works privately', async () => {
    const seen = onCommand(async (interaction) => {
      await interaction.reply('ok');
      return [interaction.guildId, interaction.guildLocale, interaction.context, interaction.user.username];
    });
    const message = messageOf(await student().command(student().dm, 'ask', { question: 'x' }));
    expect(await seen).toEqual([null, null, 1, 'sari.wulan']);
    expect(
      student()
        .messages(student().dm)
        .map(({ id }) => id),
    ).toEqual([message.id]);
  });

  it('brings options of every kind, subcommands and people', async () => {
    const seen = onCommand(async (interaction) => {
      await interaction.reply('ok');
      return [
        interaction.options.getInteger('years'),
        interaction.options.getMember('who'),
        interaction.options.getUser('who')?.id,
      ];
    });
    await student().command(umum(), 'level', { years: 3, who: english().user.id });
    expect(await seen).toEqual([3, expect.objectContaining({ id: english().user.id }), english().user.id]);
    const sub = onCommand(async (interaction) => {
      await interaction.reply('ok');
      return [interaction.options.getSubcommand(), interaction.options.getString('to')];
    });
    await student().command(umum(), 'settings language', { to: 'id' });
    expect(await sub).toEqual(['language', 'id']);
  });

  it.each<[string, string, Record<string, string | number>]>([
    ['a command that is not registered', 'nothing', {}],
    ['a required option left out', 'ask', {}],
    ['an option that is none', 'level', { age: 3 }],
    ['text for a number', 'level', { years: 'three' }],
    ['a number below the least', 'level', { years: -1 }],
    ['a text that is too long', 'ask', { question: 'x'.repeat(21) }],
    ['a value that is no choice', 'settings language', { to: 'xx' }],
  ])('is not possible with %s', async (_what, name, options) => {
    await expect(student().command(umum(), name, options)).rejects.toBeInstanceOf(NotPossible);
  });

  it('on a message brings that message with its content', async () => {
    const { id } = english().send(umum(), 'how much is it');
    const seen = onNext(async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return undefined;
      await interaction.reply('ok');
      return interaction.targetMessage.content;
    });
    await student().messageCommand(umum(), 'Answer this', id);
    expect(await seen).toBe('how much is it');
  });

  it('offers what autocomplete gives for what is typed', async () => {
    const seen = onNext(async (interaction) => {
      if (!interaction.isAutocomplete()) return undefined;
      await interaction.respond([{ name: 'Gaji', value: 'salary' }]);
      return interaction.options.getFocused(true);
    });
    const choices = await student().autocomplete(umum(), 'ask', { question: 'ga' }, 'question');
    expect(choices).toEqual([{ name: 'Gaji', value: 'salary' }]);
    expect(await seen).toMatchObject({ name: 'question', value: 'ga' });
  });

  it('fails for the person if 26 choices are offered', async () => {
    const seen = onNext((interaction) => {
      const choices = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
      return interaction.isAutocomplete() ? refusalOf(interaction.respond(choices)) : Promise.reject();
    });
    const offered = student().autocomplete(umum(), 'ask', { question: 'ga' }, 'question');
    expect((await seen).code).toBe(50035);
    clock.advance(3_000);
    await expect(offered).rejects.toBeInstanceOf(InteractionFailed);
  });
});

describe('an answer', () => {
  it('is seen by all, or by its person alone', async () => {
    const open = await answered({ content: 'for all' });
    const hidden = await answered({ content: 'for you', flags: MessageFlags.Ephemeral });
    expect(
      student()
        .messages(umum())
        .map(({ id }) => id),
    ).toEqual([open.id, hidden.id]);
    expect(
      english()
        .messages(umum())
        .map(({ id }) => id),
    ).toEqual([open.id]);
    expect(() => english().remove(hidden.id)).toThrow(NotPossible);
    student().remove(hidden.id);
    expect(
      student()
        .messages(umum())
        .map(({ id }) => id),
    ).toEqual([open.id]);
  });

  it('tells what it answers', async () => {
    const message = await answered({ content: 'x' });
    expect(message.interaction).toMatchObject({ name: 'ask', user: { id: student().user.id } });
    expect(message.type).toBe(20);
  });

  it('may come as the bot gets it back', async () => {
    const response = onCommand((interaction) => interaction.reply({ content: 'x', withResponse: true }));
    await student().command(umum(), 'ask', { question: 'x' });
    expect((await response).resource?.message?.content).toBe('x');
  });

  it('may be deferred: the person gets it once it is filled in', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      expect(student().messages(umum())[0]?.flags).toBe(MessageFlags.Ephemeral | MessageFlags.Loading);
      await interaction.editReply('done');
    });
    const message = messageOf(await student().command(umum(), 'ask', { question: 'x' }));
    expect([message.content, message.flags]).toEqual(['done', MessageFlags.Ephemeral]);
    expect(english().messages(umum())).toEqual([]);
  });

  it('after a deferral may come as a follow-up, which fills it in', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp('done');
      await interaction.followUp('more');
    });
    const first = messageOf(await student().command(umum(), 'ask', { question: 'x' }));
    await stage.sandbox.waitFor(() => student().messages(umum()).length === 2);
    const contents = student()
      .messages(umum())
      .map(({ content }) => content);
    expect([first.content, ...contents]).toEqual(['done', 'done', 'more']);
  });

  it('may be read, edited and deleted with its token', async () => {
    const done = onCommand(async (interaction) => {
      await interaction.reply('one');
      const { content } = await interaction.fetchReply();
      await interaction.editReply(`${content} two`);
      const seen = student()
        .messages(umum())
        .map((message) => message.content);
      await interaction.deleteReply();
      return seen;
    });
    await student().command(umum(), 'ask', { question: 'x' });
    expect(await done).toEqual(['one two']);
    expect(student().messages(umum())).toEqual([]);
  });

  it('in public after one in private does not give away the private one', async () => {
    onCommand(async (interaction) => {
      await interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral });
      await interaction.followUp('open');
    });
    await student().command(umum(), 'ask', { question: 'x' });
    await stage.sandbox.waitFor(() => english().messages(umum()).length === 1);
    expect(JSON.stringify(english().messages(umum()))).not.toContain('secret');
  });
});

describe('Discord refuses', () => {
  const codeOf = async (act: (interaction: ChatInputCommandInteraction) => Promise<unknown>) => {
    const code = onCommand(async (interaction) => (await refusalOf(act(interaction))).code);
    student()
      .command(umum(), 'ask', { question: 'x' })
      .catch(() => undefined);
    return code;
  };
  /** Posts a first response past what discord.js checks itself. */
  const respond = ({ id, token }: Interaction, body: object) =>
    stage.client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  const hello = { type: 4, data: { content: 'hello' } };

  it('a second first response', async () => {
    expect(await codeOf((i) => respond(i, hello).then(() => respond(i, hello)))).toBe(40060);
    expect(student().messages(umum())).toHaveLength(1);
  });

  it('two first responses at once', async () => {
    const results = onCommand((i) => Promise.allSettled([respond(i, hello), respond(i, hello)]));
    await student().command(umum(), 'ask', { question: 'x' });
    expect((await results).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('a first response after three seconds, which the person is told of', async () => {
    const code = onCommand(async (interaction) => {
      clock.advance(3_000);
      return (await refusalOf(respond(interaction, hello))).code;
    });
    await expect(student().command(umum(), 'ask', { question: 'x' })).rejects.toThrow(
      'The application did not respond',
    );
    expect(await code).toBe(10062);
  });

  it('a wrong token', async () => {
    expect(await codeOf((i) => respond({ ...i, id: i.id, token: 'wrong' } as Interaction, hello))).toBe(
      10062,
    );
  });

  it('an empty message, one that is too long, and a kind of answer that does not fit', async () => {
    expect(await codeOf((i) => respond(i, { type: 4, data: {} }))).toBe(50006);
    expect(await codeOf((i) => respond(i, { type: 4, data: { embeds: [{ title: 'x'.repeat(300) }] } }))).toBe(
      50035,
    );
    expect(await codeOf((i) => respond(i, { type: 8, data: { choices: [] } }))).toBe(50035);
    expect(await codeOf((i) => respond(i, { type: 7, data: { content: 'x' } }))).toBe(50035);
    expect(await codeOf((i) => respond(i, { type: 99 }))).toBe(50035);
  });

  it('any flag but EPHEMERAL on a deferral', async () => {
    expect(await codeOf((i) => respond(i, { type: 5, data: { flags: MessageFlags.SuppressEmbeds } }))).toBe(
      50035,
    );
  });

  it('to take notice of what it refused: the bot may try again', async () => {
    onCommand(async (interaction) => {
      await refusalOf(respond(interaction, { type: 4, data: {} }));
      await interaction.reply('second try');
    });
    expect(messageOf(await student().command(umum(), 'ask', { question: 'x' })).content).toBe('second try');
  });

  it('follow-ups before the first response and after fifteen minutes', async () => {
    expect(await codeOf((i) => i.webhook.send('early'))).toBe(10015);
    const late = async (interaction: ChatInputCommandInteraction) => {
      await interaction.reply('x');
      clock.advance(15 * 60_000 + 1);
      await interaction.followUp('late');
    };
    expect(await codeOf(late)).toBe(50027);
  });

  it('a form with two fields of one id', async () => {
    const field = { type: 4, custom_id: 'f', style: 1 };
    const label = { type: 18, label: 'l', component: field };
    const body = { type: 9, data: { custom_id: 'm', title: 't', components: [label, label] } };
    expect(await codeOf((i) => respond(i, body))).toBe(50035);
  });
});

describe('components and forms', () => {
  it('a button changes the message it is on', async () => {
    const message = await answered({ content: 'page 1', components: buttons('next') });
    onNext(async (i) => i.isButton() && i.update({ content: `page 2 after ${i.customId}`, components: [] }));
    const outcome = await english().press(message.id, 'next');
    expect(outcome.kind).toBe('update');
    expect(
      student()
        .messages(umum())
        .map(({ content }) => content),
    ).toEqual(['page 2 after next']);
  });

  it('a button may be answered with a message of its own, which refers to it', async () => {
    const message = await answered({ content: 'x', components: buttons('more') });
    onNext(async (i) => i.isButton() && i.reply({ content: 'more', flags: MessageFlags.Ephemeral }));
    const reply = messageOf(await student().press(message.id, 'more'));
    expect(reply.message_reference?.message_id).toBe(message.id);
  });

  it('a button may be taken notice of, and its message changed later', async () => {
    const message = await answered({ content: 'x', components: buttons('later') });
    onNext(async (i) => i.isButton() && i.deferUpdate().then(() => i.editReply('changed')));
    expect((await student().press(message.id, 'later')).kind).toBe('acknowledged');
    await stage.sandbox.waitFor(() => student().messages(umum())[0]?.content === 'changed');
  });

  it('only what is there and enabled can be used', async () => {
    const message = await answered({
      content: 'x',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              label: 'off',
              customId: 'off',
              disabled: true,
            },
          ],
        },
      ],
    });
    await expect(student().press(message.id, 'off')).rejects.toThrow('disabled');
    await expect(student().press(message.id, 'none')).rejects.toThrow('it has: off');
    await expect(student().select(message.id, 'off', [])).rejects.toThrow(NotPossible);
  });

  it('a select brings its values, people too', async () => {
    const message = await answered({
      content: 'x',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              customId: 's',
              maxValues: 2,
              options: [
                { label: 'A', value: 'a' },
                { label: 'B', value: 'b' },
              ],
            },
          ],
        },
        { type: ComponentType.ActionRow, components: [{ type: ComponentType.UserSelect, customId: 'u' }] },
      ],
    });
    await expect(student().select(message.id, 's', ['c'])).rejects.toThrow(NotPossible);
    await expect(student().select(message.id, 's', [])).rejects.toThrow(NotPossible);
    const values = onNext(async (i) => i.isStringSelectMenu() && i.deferUpdate().then(() => i.values));
    await student().select(message.id, 's', ['b', 'a']);
    expect(await values).toEqual(['b', 'a']);
    const users = onNext(
      async (i) => i.isUserSelectMenu() && i.deferUpdate().then(() => [...i.members.keys()]),
    );
    await student().select(message.id, 'u', [english().user.id]);
    expect(await users).toEqual([english().user.id]);
  });

  it('a form opens, is filled in and submitted', async () => {
    const what = new TextInputBuilder()
      .setCustomId('what')
      .setStyle(TextInputStyle.Paragraph)
      .setMaxLength(10);
    const how = new StringSelectMenuBuilder()
      .setCustomId('how')
      .setRequired(false)
      .addOptions({ label: 'Good', value: 'good' });
    const modal = new ModalBuilder()
      .setCustomId('feedback')
      .setTitle('Feedback')
      .addLabelComponents(
        new LabelBuilder().setLabel('What?').setTextInputComponent(what),
        new LabelBuilder().setLabel('How?').setStringSelectMenuComponent(how),
      );
    onCommand((interaction) => interaction.showModal(modal));
    const opened = await student().command(umum(), 'ask', { question: 'x' });
    if (opened.kind !== 'modal') throw new Error('no form');
    await expect(student().submit(opened.modal, {})).rejects.toThrow('"what" is required');
    await expect(student().submit(opened.modal, { what: 'x'.repeat(11) })).rejects.toThrow('characters');
    await expect(student().submit(opened.modal, { what: 'x', other: 'y' })).rejects.toThrow(
      'no field "other"',
    );
    await expect(english().submit(opened.modal, { what: 'x' })).rejects.toThrow('not open');
    const seen = onNext(async (i) => {
      if (!i.isModalSubmit()) return undefined;
      await i.reply('thanks');
      return [i.customId, i.fields.getTextInputValue('what'), i.fields.getStringSelectValues('how')];
    });
    const outcome = await student().submit(opened.modal, { what: 'all', how: ['good'] });
    expect(messageOf(outcome).content).toBe('thanks');
    expect(await seen).toEqual(['feedback', 'all', ['good']]);
  });

  it('a form opened from a button may change the message of the button', async () => {
    const message = await answered({ content: 'x', components: buttons('form') });
    const rows = [
      {
        type: ComponentType.ActionRow as const,
        components: [
          { type: ComponentType.TextInput as const, customId: 'f', label: 'F', style: TextInputStyle.Short },
        ],
      },
    ];
    onNext(async (i) => i.isButton() && i.showModal({ customId: 'm', title: 'M', components: rows }));
    const opened = await student().press(message.id, 'form');
    onNext(async (i) => i.isModalSubmit() && i.isFromMessage() && i.update(i.fields.getTextInputValue('f')));
    const outcome = opened.kind === 'modal' ? await student().submit(opened.modal, { f: 'new' }) : opened;
    expect(outcome).toMatchObject({ kind: 'update', message: { id: message.id, content: 'new' } });
  });
});
