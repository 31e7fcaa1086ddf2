// The browsers that tests run in: the one that comes with npm install, and the system's own.
import { existsSync } from 'node:fs';
import { playwright, type Browser } from '../src/check/browser.ts';

export { launchBrowser } from '../src/check/browser.ts';
export type { Browser, BrowserContextOptions, Locator, Page } from '../src/check/browser.ts';

/** The system's Chromium, which knows text directives. Undefined if there is none. */
export const systemChromium: string | undefined = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

/** Starts the system's Chromium without a window; the caller closes it. */
export const launchSystemChromium = (): Promise<Browser> =>
  playwright.launch({ executablePath: systemChromium ?? '', args: ['--no-sandbox', '--disable-gpu'] });
