import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask, channels, seriousFindings, usePage, users } from './page-stage.ts';

const stage = usePage();
const { open } = stage;

const background = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');
const DARK = 'rgb(49, 51, 56)';
const LIGHT = 'rgb(255, 255, 255)';

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Pengaturan|Settings)$/ }).click();
  await page.getByRole('dialog').waitFor();
}

describe('the look', () => {
  it('follows the device until it is chosen, and is remembered', async () => {
    const page = await open();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => background(page)).toBe(DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => background(page)).toBe(LIGHT);
    await openSettings(page);
    await page.getByRole('radio', { name: 'Gelap' }).check();
    expect(await background(page)).toBe(DARK);
    await page.reload();
    await page.getByRole('textbox').waitFor();
    expect(await background(page)).toBe(DARK);
  });

  it('is that of the components, too', async () => {
    const page = await open();
    await page.emulateMedia({ colorScheme: 'light' });
    await ask(page);
    await page.locator('discord-messages[light-theme] discord-embed[light-theme]').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('discord-messages:not([light-theme]) discord-embed:not([light-theme])').waitFor();
  });

  it.each(['dark', 'light'] as const)('has nothing serious to find for axe: %s', async (colorScheme) => {
    const page = await open();
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page)).toEqual([]);
    await ask(page);
    await page.getByRole('button', { name: 'More <b>label</b>' }).click();
    await page.getByText('More, for you alone').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await openSettings(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Form' }).click();
    await page.getByRole('dialog', { name: 'Feedback' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it.each([360, 390, 700, 1280, 2560])('fits %i pixels', async (width) => {
    const page = await open();
    await page.setViewportSize({ width, height: 800 });
    await ask(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const log = page.getByRole('log');
    expect(await log.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await page.getByRole('textbox').isVisible()).toBe(true);
  });
});

describe('the language of the page', () => {
  it('is the browser’s, whatever the person’s', async () => {
    const english = await stage.another({ locale: 'en-GB' });
    const page = await english.newPage();
    await page.goto(`${stage.sandbox.origin}/#as=${users.student}`);
    await page.getByPlaceholder('Message #umum').waitFor();
    await page.getByRole('button', { name: 'What is the pay?' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('can be changed, and is remembered', async () => {
    const page = await open();
    await openSettings(page);
    await page.getByRole('radio', { name: 'Bahasa Inggris' }).check();
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await page.reload();
    await page.getByPlaceholder('Message #umum').waitFor();
    expect(await page.title()).toBe('Local Discord');
  });
});

describe('settings of the world', () => {
  it('the person’s language goes to the bot with what they do, and names the commands', async () => {
    const page = await open(users.student);
    await openSettings(page);
    await page.getByLabel('Bahasa Discord Sari Wulandari').selectOption('en-US');
    await page.keyboard.press('Escape');
    await page.getByRole('textbox').fill('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    const asked = new Promise<{ locale: string }>((resolve) => stage.bot.once('interactionCreate', resolve));
    await page.getByRole('textbox').fill('/silent');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect((await asked).locale).toBe('en-US');
    stage.clock.advance(3_000);
    await page.getByText('Aplikasi tidak merespons').waitFor();
  });

  it('the bot and other windows hear of the server’s language', async () => {
    const [page, other] = [await open(), await open(users.english, channels.belajar)];
    await openSettings(other);
    await openSettings(page);
    const heard = new Promise<string>((resolve) =>
      stage.bot.once('guildUpdate', (_old, guild) => resolve(guild.preferredLocale)),
    );
    await page.getByLabel('Bahasa server Ruang Belajar').selectOption('en-US');
    expect(await heard).toBe('en-US');
    await expect.poll(() => other.getByLabel('Bahasa server Ruang Belajar').inputValue()).toBe('en-US');
  });
});

describe('a newcomer', () => {
  it('is told how to put the bot on a real server, by keyboard', async () => {
    const page = await open();
    await page.locator('summary', { hasText: 'Pasang bot ini' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('DISCORD_TOKEN=').waitFor();
    const portal = page.getByRole('link', { name: 'Buka Developer Portal' });
    expect(await portal.getAttribute('href')).toBe('https://discord.com/developers/applications');
  });

  it('can type within 1.5 seconds of opening', async () => {
    const tries: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const begun = performance.now();
      const page = await open();
      await page.getByRole('textbox').fill('a');
      tries.push(performance.now() - begun);
      await page.close();
    }
    // The best of three: the machine may be busy with something else.
    expect(Math.min(...tries)).toBeLessThan(1_500);
  });

  it('gets the focus back from a dialog', async () => {
    const page = await open();
    const settings = page.getByRole('button', { name: 'Pengaturan' });
    await settings.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await settings.evaluate((element) => element.matches(':focus'))).toBe(true);
  });
});
