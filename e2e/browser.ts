// The Chromium that tests run in: it comes with npm install, libraries included, and needs nothing of the system.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The system's own Chromium, whole: the one above knows no text directives. None where the machine has none. */
export const systemChromium: string | undefined = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

/** Starts that one, without a window; whoever starts it closes it. */
export const launchSystemChromium = (): Promise<Browser> =>
  playwright.launch({ executablePath: systemChromium ?? '', args: ['--no-sandbox', '--disable-gpu'] });

/** Starts a browser without a window; whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  await inflate(join(packed, 'al2023.tar.br'));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // All in one process, as its makers run it, one crash would end every page.
    args: chromium.args.filter((argument) => argument !== '--single-process'),
    env: { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') },
  });
}
