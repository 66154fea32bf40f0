import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../../src/tour/browser.ts';
import { openStage, type TourStage } from '../../src/tour/stage.ts';

let browser: Browser;
let stage: TourStage;

beforeAll(async () => {
  [browser, stage] = await Promise.all([startBrowser(), openStage()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await stage.close();
});

test('a command, a select and a form are used by keyboard alone', async () => {
  const page = await (await browser.newContext({ locale: 'id-ID' })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(stage.sandbox.origin);
  await page.getByRole('textbox').waitFor();
  await pressUntil(page, page.getByRole('textbox'), 'Tab');
  await page.keyboard.type('/gaj');
  await page.getByRole('option', { name: '/gaji' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('level').waitFor();
  await pressUntil(page, page.getByRole('button', { name: 'Kirim' }), 'Tab');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article').last();
  await answer.getByText('Gaji Machine Learning Engineer').first().waitFor();

  await pressUntil(page, answer.locator('.select-button'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const senior = page.getByRole('option', { name: /senior/i });
  await senior.waitFor();
  await pressUntil(page, senior, 'ArrowDown');
  await page.keyboard.press('Enter');
  await answer.getByText('Gaji level senior (5+ tahun)').first().waitFor();

  await pressUntil(page, answer.getByRole('button', { name: 'Kurang membantu' }), 'Tab');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Apa yang kurang?' });
  await form.waitFor();
  await page.keyboard.type('Boleh ditambah kisaran di luar Jakarta?');
  await pressUntil(page, form.getByRole('button', { name: 'Kirim' }), 'Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Catatanmu kusimpan 30 hari').waitFor();
  expect(await form.count()).toBe(0);
}, 60_000);

/** Presses a key until something has the focus; fails after as many presses as no page should need. */
async function pressUntil(page: Page, wanted: Locator, key: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${wanted}`);
}
