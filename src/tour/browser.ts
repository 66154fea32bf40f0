import type { Browser } from 'playwright-core';

/**
 * Starts the Chromium that comes inside a package: nothing is downloaded and nothing need be installed. It is made for
 * 64-bit Linux, and is there only with the development dependencies.
 * The package's own arguments are left out, since they switch off what guards a page against others.
 * @throws Error where it cannot be started.
 */
export async function startBrowser(): Promise<Browser> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: playwright } = await import('playwright-core');
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  return playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-zygote'] });
}
