import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Insight } from '../../../src/sandbox/sandbox.ts';
import { seriousFindings, usePage } from './page-stage.ts';

type Shown = ReturnType<Insight['gallery']> & { readonly problems: ReturnType<Insight['problems']> };

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let shown: Shown;
const listeners = new Set<() => void>();

function change(to: Partial<Shown>): void {
  shown = { ...shown, ...to };
  for (const listener of listeners) listener();
}

function entry(id: string, title: string): Shown['entries'][number] {
  const content = (language: string) => ({
    title: `${title} ${language}`,
    phrasings: [`${title} asked in ${language}`],
    ...(id === 'topic.n0' && language === 'en' && { picture: 'Pay by level' }),
    message: {
      embeds: [
        { title: `${title} ${language}`, description: '```\nJunior  8\n```', footer: { text: 'Source' } },
      ],
      components: [],
    },
  });
  return {
    id,
    section: `Section of ${title}`,
    file: 'knowledge/x.yaml',
    line: 12,
    editor: 'vscode://file/x.yaml:12',
    in: { id: content('id'), en: content('en') },
  };
}

const numbers = Array.from({ length: 39 }, (_, n) => n);
const stage = usePage({
  insight: {
    hints: () => ({ id: [], en: [] }),
    titles: () => ({ id: [], en: [] }),
    problems: () => shown.problems,
    gallery: () => shown,
    picture: async (id, language) => (id === 'topic.n0' && language === 'en' ? PIXEL : undefined),
    explain: () => [],
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  },
});

async function openGallery(hash = ''): Promise<Page> {
  const entries = numbers.map((n) => entry(`topic.n${n}`, `Title ${n}`));
  shown = { entries, problems: [], stale: false, restart: false };
  const page = await stage.context.newPage();
  await page.goto(`${stage.sandbox.origin}/gallery${hash}`);
  await page.locator('discord-embed').first().waitFor();
  return page;
}

describe('the gallery', () => {
  it('shows an answer in both languages, on a phone and on a desktop, with where it stands', async () => {
    const page = await openGallery();
    const first = page.getByRole('article', { name: 'Title 0 id' });
    expect(await first.locator('discord-embed').count()).toBe(4);
    expect(await first.getByText('Section of Title 0').isVisible()).toBe(true);
    const link = first.getByRole('link', { name: 'knowledge/x.yaml:12' });
    expect(await link.getAttribute('href')).toBe('vscode://file/x.yaml:12');
    expect((await first.locator('.phone').first().boundingBox())?.width).toBe(390);
    await first.getByText('1 contoh pertanyaan').first().click();
    await first.getByText('Title 0 asked in id').waitFor();
  });

  it('shows the picture that comes with an answer, with its alt text', async () => {
    const page = await openGallery();
    const picture = page.getByRole('img', { name: 'Pay by level' }).first();
    await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(1);
    const missing = await fetch(`${stage.sandbox.origin}/sandbox/gallery/pictures/id/nothing`);
    expect(missing.status).toBe(404);
  });

  it('draws only what is near the screen', async () => {
    const page = await openGallery();
    expect(await page.getByRole('article').count()).toBe(39);
    expect(await page.locator('discord-embed').count()).toBeLessThan(39 * 4);
  });

  it('leads to one answer by its address', async () => {
    const page = await openGallery('#topic.n30');
    const linked = page.getByRole('article', { name: 'Title 30 id' });
    await linked.locator('discord-embed').first().waitFor();
    // Also once those above it have been drawn, which changes their height.
    await page.getByRole('article', { name: 'Title 29 id' }).locator('discord-embed').first().waitFor();
    await expect.poll(async () => Math.abs((await linked.boundingBox())?.y ?? 999)).toBeLessThan(120);
    await page.getByRole('link', { name: 'Tautan ke Title 30 id' }).waitFor();
  });

  it('can be filtered by words of ids, titles and phrasings', async () => {
    const page = await openGallery();
    await page.getByRole('searchbox').fill('N7 asked');
    await expect.poll(() => page.getByRole('article').count()).toBe(1);
    await page.getByText('1 jawaban cocok').waitFor();
  });

  it('follows what the bot knows, and says what is wrong in its files', async () => {
    const page = await openGallery();
    change({ entries: [entry('topic.n0', 'Changed')] });
    await page.getByRole('article', { name: 'Changed id' }).waitFor();
    change({
      problems: [{ file: 'knowledge/x.yaml', line: 7, message: 'short: is missing <b>' }],
      stale: true,
    });
    await page.getByRole('alert').getByText('knowledge/x.yaml:7').waitFor();
    await page.getByRole('alert').getByText('short: is missing <b>').waitFor();
    await page.getByText('npm run train').waitFor();
    expect(await page.getByRole('article', { name: 'Changed id' }).isVisible()).toBe(true);
    change({ problems: [], stale: false });
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('tells the chat of mistakes as well', async () => {
    await openGallery();
    const page = await stage.open();
    change({ problems: [{ file: 'locales/id/replies.json', message: 'is no JSON' }] });
    await page.getByRole('alert').getByText('locales/id/replies.json').waitFor();
  });

  it.each(['dark', 'light'] as const)('has nothing serious to find for axe: %s', async (colorScheme) => {
    const page = await openGallery();
    await page.emulateMedia({ colorScheme });
    change({
      problems: [{ file: 'knowledge/x.yaml', line: 7, message: 'is missing' }],
      stale: true,
      restart: true,
    });
    await page.getByRole('alert').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it.each([360, 390, 1280, 2560])('fits %i pixels', async (width) => {
    const page = await openGallery();
    await page.setViewportSize({ width, height: 800 });
    const scroller = page.locator('.gallery-page');
    expect(await scroller.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
});
