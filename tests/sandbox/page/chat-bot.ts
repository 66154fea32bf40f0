import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  type Client,
  ComponentType,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { logIn } from '../stage.ts';

/** A bot that shows everything the page has to show, of which the page's tests know what it says. */
export async function startChatBot(sandbox: Sandbox): Promise<Client<true>> {
  const client = await logIn(sandbox);
  client.on('messageCreate', async (message) => {
    const isForMe = !message.guild || message.mentions.has(client.user);
    if (!message.author.bot && isForMe) await message.reply(answer);
  });
  client.on('interactionCreate', (interaction) => respond(interaction));
  await client.application.commands.set([
    {
      name: 'ask',
      nameLocalizations: { id: 'tanya' },
      description: 'Ask',
      descriptionLocalizations: { id: 'Tanyakan' },
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'question',
          nameLocalizations: { id: 'pertanyaan' },
          description: 'Question',
          required: true,
          autocomplete: true,
        },
      ],
    },
    { name: 'silent', description: 'Never answers' },
    { name: 'Answer this', nameLocalizations: { id: 'Jawab ini' }, type: ApplicationCommandType.Message },
  ]);
  return client;
}

const button = (customId: string, label: string) => ({
  type: ComponentType.Button as const,
  style: ButtonStyle.Secondary as const,
  label,
  customId,
});

/** What the bot says to everything, with HTML in every place that can hold text. */
export const answer = {
  content: 'plain <img src=x onerror="window.hacked=1"> text',
  embeds: [
    {
      title: 'Title <script>window.hacked=1</script>',
      description: '**bold** and\n```\ncode | <b>table</b>\n```\n- item',
      fields: [{ name: 'Field <i>name</i>', value: 'value', inline: true }],
      footer: { text: 'Footer <u>text</u>' },
    },
  ],
  components: [
    {
      type: ComponentType.ActionRow as const,
      components: [button('more', 'More <b>label</b>'), button('form', 'Form')],
    },
    {
      type: ComponentType.ActionRow as const,
      components: [
        {
          type: ComponentType.StringSelect as const,
          customId: 'level',
          placeholder: 'Level',
          options: [
            { label: 'Senior', value: 'senior' },
            { label: 'Junior', value: 'junior' },
          ],
        },
      ],
    },
  ],
};

async function respond(interaction: Interaction): Promise<void> {
  const flags = MessageFlags.Ephemeral;
  if (interaction.isAutocomplete()) {
    await interaction.respond(['Gaji', 'Skill'].map((name) => ({ name, value: name.toLowerCase() })));
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'ask') {
    await interaction.reply(`Asked: ${interaction.options.getString('question')}`);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `About: ${interaction.targetMessage.content}`, flags });
  } else if (interaction.isButton() && interaction.customId === 'form') {
    const input = new TextInputBuilder().setCustomId('what').setStyle(TextInputStyle.Short);
    const label = new LabelBuilder().setLabel('What is missing?').setTextInputComponent(input);
    await interaction.showModal(
      new ModalBuilder().setCustomId('m').setTitle('Feedback').addLabelComponents(label),
    );
  } else if (interaction.isButton()) {
    await interaction.reply({ content: 'More, for you alone', flags });
  } else if (interaction.isStringSelectMenu() && interaction.customId === 'level') {
    await interaction.reply(`Chosen: ${interaction.values.join()}`);
  } else if (interaction.isModalSubmit() && interaction.customId === 'm') {
    await interaction.reply(`Thanks for ${interaction.fields.getTextInputValue('what')}`);
  }
}
