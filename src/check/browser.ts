// The Chromium that checks run in. On Linux it comes with npm install, libraries included.
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export { playwright };
export type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

/**
 * Starts a browser without a window. The caller closes it. Systems other than Linux need an installed Chrome.
 *
 * @param switches more options of Chromium's command line
 */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  if (process.platform !== 'linux') return playwright.launch({ channel: 'chrome', args: [...switches] });
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  await inflate(join(packed, 'al2023.tar.br'));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // By default this Chromium runs in one process, where one crash would end every page.
    args: [...chromium.args.filter((argument) => argument !== '--single-process'), ...switches],
    env: { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') },
  });
}
