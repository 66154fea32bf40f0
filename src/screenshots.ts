import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { startBrowser } from './tour/browser.ts';
import { APPEARANCES, type Appearance, SIZES, shotName } from './tour/shots.ts';
import { openStage } from './tour/stage.ts';
import { walk } from './tour/walk.ts';

const HELP = `Takes the pictures in docs/: walks through the local Discord as a newcomer would, on a phone and on a desktop, in the
dark and in the light theme.

  npm run screenshots -- [options]

  --all        keep every view in every appearance, not only those that the README shows
  --to=FOLDER  put them elsewhere (docs)
  -h, --help   print this

It brings its browser along, which runs on 64-bit Linux and comes with the development dependencies.
`;

/** The moment of every picture, so that a new one differs only where the page does. */
const WHEN = Date.parse('2026-06-01T09:41:00+07:00');

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    to: { type: 'string', default: 'docs' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else await takeAll(resolve(values.to), values.all);

async function takeAll(folder: string, all: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser().catch((error: Error) => {
    process.stderr.write(
      `The browser cannot be started here: ${error.message}\nSee npm run screenshots -- --help\n`,
    );
    process.exit(1);
  });
  for (const appearance of APPEARANCES) await take(browser, appearance, folder, all);
  await browser.close();
}

async function take(browser: Browser, appearance: Appearance, folder: string, all: boolean): Promise<void> {
  const stage = await openStage(() => WHEN);
  const [indonesian, english] = await Promise.all([
    openWindows(browser, appearance, 'id-ID'),
    openWindows(browser, appearance, 'en-GB'),
  ]);
  await walk({
    sandbox: stage.sandbox,
    student: await indonesian.newPage(),
    other: await english.newPage(),
    async look(view, page) {
      const name = shotName(view, appearance, all);
      if (name === undefined) return;
      // Else whatever the mouse happens to be over would look as if it were meant.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(folder, name), caret: 'hide', animations: 'disabled' });
      process.stdout.write(`${name}\n`);
    },
  });
  await Promise.all([indonesian.close(), english.close()]);
  await stage.close();
}

async function openWindows(
  browser: Browser,
  { size, theme }: Appearance,
  locale: string,
): Promise<BrowserContext> {
  const isPhone = size === 'phone';
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    locale,
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    isMobile: isPhone,
    hasTouch: isPhone,
  });
  await context.clock.setFixedTime(WHEN);
  return context;
}
