import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../../src/tour/browser.ts';
import { openStage, type TourStage } from '../../src/tour/stage.ts';
import { type View, walk } from '../../src/tour/walk.ts';

let browser: Browser;
let stage: TourStage;

beforeAll(async () => {
  [browser, stage] = await Promise.all([startBrowser(), openStage()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await stage.close();
});

test('a newcomer’s first minutes on the page of the local Discord', async () => {
  const troubles: string[] = [];
  const [student, other] = [await open('id-ID', troubles), await open('en-GB', troubles)];
  const seen = new Map<View, string>();
  const { sandbox } = stage;
  await walk({
    sandbox,
    student,
    other,
    look: async (view, page) => {
      seen.set(view, (await page.locator('body').textContent()) ?? '');
    },
  });
  const { channels, users } = sandbox.world;
  const titles = sandbox
    .messages(channels.umum, users.student)
    .flatMap(({ embeds }) => embeds.map(({ title }) => title));
  expect(titles).toEqual(
    expect.arrayContaining(['Gaji level junior (0–2 tahun)', 'Gaji level senior (5+ tahun)']),
  );
  expect(seen.get('private-answer')).toContain('Hanya kamu yang bisa melihat ini');
  expect(seen.get('other-window')).toContain('Gaji level senior (5+ tahun)');
  expect(seen.get('other-window')).not.toContain('Only you can see this');
  expect(seen.get('other-window')).not.toContain('Skill matematika dan statistik');
  expect(seen.get('direct-message')).toContain('Prospek karier Machine Learning Engineer');
  expect(seen.get('privacy')).toContain('Jawaban yang kamu nilai “Membantu” atau “Kurang membantu”: 1');
  expect(seen.get('settings')).toContain('Pengaturan server ini');
  expect(sandbox.requests.every(({ status }) => status < 400)).toBe(true);
  expect(troubles).toEqual([]);
}, 90_000);

/** A window of a browser in a language; what goes wrong in it is added to `troubles`. */
async function open(locale: string, troubles: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  return page;
}
