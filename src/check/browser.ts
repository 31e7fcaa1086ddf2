// The Chromium that checks run in. On Linux it comes with npm install, libraries included.
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export { playwright };
export type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

/**
 * Starts a browser without a window, which the caller closes. Other systems than Linux need an installed Chrome.
 *
 * @param switches of Chromium's command line, besides its own
 */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  if (process.platform !== 'linux') return playwright.launch({ channel: 'chrome', args: [...switches] });
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  await inflate(join(packed, 'al2023.tar.br'));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // All in one process, as its makers run it, one crash would end every page.
    args: [...chromium.args.filter((argument) => argument !== '--single-process'), ...switches],
    env: { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') },
  });
}
