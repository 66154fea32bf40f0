import type { Locator, Page } from 'playwright-core';

/** Opens the page as somebody in a channel, ready to type. */
export async function enter(page: Page, origin: string, userId: string, channelId: string): Promise<void> {
  await page.goto(`${origin}/#as=${userId}&in=${channelId}`);
  await page.getByRole('textbox').waitFor();
}

/** Writes a message that mentions the bot, and waits for the answer. @returns the answer. */
export async function askAloud(page: Page, question: string): Promise<Locator> {
  return write(page, `@Tanya Karier ${question}`);
}

/** Writes a message and waits for an answer to it. @returns the answer. */
export async function write(page: Page, text: string): Promise<Locator> {
  const before = await page.getByRole('article').count();
  await page.getByRole('textbox').fill(text);
  // Escape sends the suggestions after @ away, which Enter would take.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  return nextEmbed(page, before + 1);
}

/** Types a command after a slash, fills in its options, and sends it. @returns what it was answered with. */
export async function useCommand(
  page: Page,
  name: string,
  options: Readonly<Record<string, string>> = {},
): Promise<Locator> {
  const before = await page.getByRole('article').count();
  await page.getByRole('textbox').fill(`/${name}`);
  await page
    .getByRole('option', { name: `/${name}` })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  for (const [label, value] of Object.entries(options)) await fillOption(page, label, value);
  await page.getByRole('button', { name: /^(?:Kirim|Send)$/ }).click();
  return nextEmbed(page, before);
}

async function fillOption(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.waitFor();
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
  else await field.fill(value);
}

/** Opens the select of a message and chooses a line of it. */
export async function choose(page: Page, message: Locator, line: string | RegExp): Promise<void> {
  await message.locator('.select-button').first().click();
  await page.getByRole('option', { name: line }).click();
}

/** Waits for a message with an embed behind so many messages. */
async function nextEmbed(page: Page, before: number): Promise<Locator> {
  const answer = page.getByRole('article').nth(before);
  await answer.locator('discord-embed').first().waitFor();
  return answer;
}
