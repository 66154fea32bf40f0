import {
  type APIEmbed,
  ButtonStyle,
  ChannelType,
  ComponentType,
  type Interaction,
  type MessageCreateOptions,
  type ModalComponentData,
  TextInputStyle,
} from 'discord.js';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { channels, seriousFindings, usePage, users } from './page-stage.ts';

const stage = usePage();
const { open } = stage;

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function say(options: MessageCreateOptions) {
  const channel = await stage.bot.channels.fetch(channels.umum);
  if (!channel?.isSendable()) throw new Error('Nobody can write there.');
  return channel.send(options);
}

const row = <T>(component: T) => ({ type: ComponentType.ActionRow as const, components: [component] });

async function choose(page: Page, name: string, options: readonly string[]): Promise<void> {
  await page.getByRole('button', { name }).click();
  for (const option of options) await page.getByRole('option', { name: option }).click();
}

describe('selects show what is chosen at first, and offer what Discord offers', () => {
  it.each([
    [
      'people',
      {
        type: ComponentType.UserSelect as const,
        defaultValues: [{ id: users.english, type: 'user' as never }],
      },
      'Oliver Grant',
      'Reza Pratama',
      users.moderator,
    ],
    ['roles', { type: ComponentType.RoleSelect as const }, 'Pick', 'moderator', undefined],
    [
      'channels',
      { type: ComponentType.ChannelSelect as const, channelTypes: [ChannelType.GuildForum as const] },
      'Pick',
      '#tanya-jawab',
      channels.forum,
    ],
  ])('%s', async (_what, select, shown, option, value) => {
    const page = await open();
    await say({
      content: 'choose',
      components: [row({ ...select, customId: 'who', placeholder: 'Pick' })] as never,
    });
    const heard = new Promise<readonly string[]>((resolve) =>
      stage.bot.once('interactionCreate', async (interaction: Interaction) => {
        if (!interaction.isAnySelectMenu()) return;
        await interaction.deferUpdate();
        resolve(interaction.values);
      }),
    );
    await page.getByRole('button', { name: shown }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('option', { name: option }).click();
    const [chosen] = await heard;
    if (value !== undefined) expect(chosen).toBe(value);
  });

  it('several of a list, at most as many as may be', async () => {
    const page = await open();
    const options = ['one', 'two', 'three'].map((label, index) => ({
      label,
      value: label,
      default: index === 0,
    }));
    await say({
      content: 'choose',
      components: [
        row({ type: ComponentType.StringSelect as const, customId: 'list', maxValues: 2, options }),
      ],
    });
    const heard = new Promise<readonly string[]>((resolve) =>
      stage.bot.once('interactionCreate', async (interaction: Interaction) => {
        if (!interaction.isStringSelectMenu()) return;
        await interaction.deferUpdate();
        resolve(interaction.values);
      }),
    );
    await choose(page, 'one', ['three', 'two']);
    await page.getByRole('button', { name: 'Selesai' }).click();
    expect(await heard).toEqual(['one', 'three']);
  });

  it('only channels of the kinds asked for', async () => {
    const page = await open();
    const select = {
      type: ComponentType.ChannelSelect as const,
      customId: 'c',
      channelTypes: [ChannelType.GuildForum as const],
    };
    await say({ content: 'choose', components: [row(select)] });
    await page.getByRole('button', { name: 'Pilih…' }).click();
    expect(await page.getByRole('option').allTextContents()).toHaveLength(1);
  });
});

describe('messages', () => {
  it('show moments, edits, removals, and pictures with their alt text', async () => {
    const page = await open();
    const embed: APIEmbed = {
      description: 'At <t:1700000000:D>, <t:1700000000:R>',
      timestamp: '2023-11-14T22:13:20.000Z',
      footer: { text: 'Source' },
      image: { url: 'attachment://chart.png' },
    };
    const message = await say({
      content: 'with a picture',
      embeds: [embed],
      files: [
        { attachment: PIXEL, name: 'chart.png', description: 'A chart of pay' },
        { attachment: PIXEL, name: 'own.png', description: 'A pixel' },
        { attachment: Buffer.from('text'), name: 'notes.txt' },
      ],
    });
    await page.getByRole('img', { name: 'A pixel' }).waitFor();
    await page.getByRole('link', { name: /notes\.txt/ }).waitFor();
    expect(await page.locator('.markdown time').allTextContents()).toEqual([
      expect.stringMatching(/1[45] November 2023/),
      expect.stringMatching(/tahun (yang )?lalu/),
    ]);
    expect(await page.locator('discord-embed-footer').textContent()).toMatch(/Source • .*23/);
    await message.edit('changed');
    await page.getByText('(diedit)').waitFor();
    await message.delete();
    await page.getByText('changed').waitFor({ state: 'detached' });
  });

  it('show every kind of button, and lead to addresses without leaving the page', async () => {
    const page = await open();
    const { Primary, Secondary, Success, Danger, Link } = ButtonStyle;
    const buttons = [Primary, Secondary, Success, Danger].map((style) => ({
      type: ComponentType.Button as const,
      style,
      label: `Style ${style}`,
      customId: `b${style}`,
    }));
    const link = {
      type: ComponentType.Button as const,
      style: Link as typeof Link,
      label: 'Docs',
      url: 'https://example.com/',
    };
    await say({
      content: 'buttons',
      components: [{ type: ComponentType.ActionRow, components: [...buttons, link] }] as never,
    });
    for (const { label } of buttons) await page.getByRole('button', { name: label }).waitFor();
    const docs = page.getByRole('link', { name: 'Docs' });
    expect(await docs.getAttribute('target')).toBe('_blank');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousFindings(page)).toEqual([]);
    }
  });
});

describe('a form', () => {
  it('has every field under its label, filled in as the bot wants it, and sends what is chosen', async () => {
    const page = await open();
    const modal = {
      customId: 'form',
      title: 'Everything',
      components: [
        labelled('Name', {
          type: ComponentType.TextInput,
          customId: 'name',
          style: TextInputStyle.Short,
          value: 'Sari',
        }),
        labelled('Story', {
          type: ComponentType.TextInput,
          customId: 'story',
          style: TextInputStyle.Paragraph,
          required: false,
        }),
        labelled('Level', {
          type: ComponentType.StringSelect,
          customId: 'level',
          options: [
            { label: 'Junior', value: 'junior' },
            { label: 'Senior', value: 'senior', default: true },
          ],
        }),
        labelled('Person', {
          type: ComponentType.UserSelect,
          customId: 'person',
          defaultValues: [{ id: users.english, type: 'user' }],
        }),
      ],
    };
    stage.bot.once('interactionCreate', async (interaction: Interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(modal as never as ModalComponentData);
    });
    const submitted = new Promise<Record<string, unknown>>((resolve) =>
      stage.bot.on('interactionCreate', async (interaction: Interaction) => {
        if (!interaction.isModalSubmit()) return;
        const { fields } = interaction;
        resolve({
          name: fields.getTextInputValue('name'),
          story: fields.getTextInputValue('story'),
          level: fields.getStringSelectValues('level'),
          person: [...(fields.getSelectedUsers('person')?.keys() ?? [])],
        });
      }),
    );
    await page.getByRole('textbox').fill('/silent');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Everything' });
    expect(await form.getByLabel('Name').inputValue()).toBe('Sari');
    expect(await form.getByLabel('Level').inputValue()).toBe('senior');
    expect(await form.getByLabel('Person').inputValue()).toBe(users.english);
    expect(await seriousFindings(page)).toEqual([]);
    await form.getByLabel('Level').selectOption('junior');
    await form.getByRole('button', { name: 'Kirim' }).click();
    expect(await submitted).toEqual({ name: 'Sari', story: '', level: ['junior'], person: [users.english] });
  });
});

function labelled(label: string, component: object): object {
  return { type: ComponentType.Label, label, component };
}
