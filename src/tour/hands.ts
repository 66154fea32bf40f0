import type { Locator, Page } from 'playwright-core';

/** Opens the page as somebody in a channel, ready to type. */
export async function enter(page: Page, origin: string, userId: string, channelId: string): Promise<void> {
  await page.goto(`${origin}/#as=${userId}&in=${channelId}`);
  await page.getByRole('textbox').waitFor();
}

/** Takes a link of the sidebar, which a narrow page hides: a channel, the bot's private one, or the gallery. */
export async function goTo(page: Page, place: string): Promise<void> {
  await openSidebar(page);
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: place }).waitFor();
}

/** Goes on as somebody else, in the same window. @param name that they go by. */
export async function become(page: Page, name: string): Promise<void> {
  await openSidebar(page);
  const person = page.locator('nav').getByRole('link', { name, includeHidden: true });
  await person.click();
  await person.and(page.locator('[aria-current]')).waitFor({ state: 'attached' });
}

async function openSidebar(page: Page): Promise<void> {
  const opener = page.getByRole('button', { name: /^(?:Buka daftar kanal|Open the channel list)$/ });
  if (await opener.isVisible()) await opener.click();
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
