import axe from 'axe-core';
import type { Client } from 'discord.js';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createManualClock, type ManualClock } from '../../../src/sandbox/clock.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { SEED } from '../../../src/sandbox/world/seed.ts';
import { startBrowser } from '../../../src/tour/browser.ts';
import { startChatBot } from './chat-bot.ts';

export const { users, channels } = SEED;

/** A local Discord with a bot that shows everything, and a browser on its page; fresh for each test. */
export interface PageStage {
  readonly clock: ManualClock;
  sandbox: Sandbox;
  bot: Client<true>;
  context: BrowserContext;
  /** Opens the page as somebody in a channel, ready to type. */
  open(userId?: string, channelId?: string): Promise<Page>;
  /** Opens another browser, as of another person. */
  another(options: BrowserContextOptions): Promise<BrowserContext>;
}

/** Sets a stage up before each test of a file; after each, nothing may have gone wrong in the browser. */
export function usePage(options: SandboxOptions = {}): PageStage {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  /** What went wrong in the browser: errors of the page, and requests to anywhere else. */
  let troubles: string[] = [];
  const stage = { clock: createManualClock() } as PageStage;
  const watch = (page: Page) => {
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(stage.sandbox.origin) && !url.startsWith('data:'))
        troubles.push(`asked for ${url}`);
    });
  };
  stage.another = async (given) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...given });
    context.setDefaultTimeout(10_000);
    context.on('page', watch);
    contexts.push(context);
    return context;
  };
  stage.open = async (userId = users.student, channelId = channels.umum) => {
    const page = await stage.context.newPage();
    await page.goto(`${stage.sandbox.origin}/#as=${userId}&in=${channelId}`);
    await page.getByRole('textbox').waitFor();
    return page;
  };
  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage.sandbox = await startSandbox({
      clock: stage.clock,
      botName: '<b>Bot</b>',
      hints: { id: ['Gaji berapa?'], en: ['What is the pay?'] },
      ...options,
    });
    stage.bot = await startChatBot(stage.sandbox);
    troubles = [];
    contexts = [];
    stage.context = await stage.another({ locale: 'id-ID' });
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    await stage.bot.destroy();
    await stage.sandbox.close();
    expect(troubles).toEqual([]);
  });
  return stage;
}

/** Asks the bot something and waits for its answer. */
export async function ask(page: Page, text = '@<b>Bot</b> gaji?'): Promise<void> {
  await page.getByRole('textbox').fill(text);
  // Escape sends the suggestions after @ away, which Enter would take.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.locator('discord-embed').last().waitFor();
}

/** @returns what axe finds that is serious or worse, as `rule: where`. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
}
