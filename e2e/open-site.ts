// The built site, served and opened in a browser, for tests of what only a browser shows.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { site } from '../src/settings/site.ts';
import { launchBrowser, type Browser, type BrowserContextOptions, type Page } from './browser.ts';
import { serve } from '../src/commands/server.ts';

export interface Visit {
  readonly browser: Browser;
  /** Scheme, host and port. */
  readonly origin: string;
  /** What pages complained of, were refused by their policy, or asked another origin for. */
  readonly faults: string[];
  /** Opens a page in a window of its own, by its path from the base. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly end: () => Promise<void>;
}

/** A window like that of a desk. */
export const desk = { width: 1280, height: 1000 };
/** A window like that of a phone. */
export const phone = { width: 390, height: 844 };

/** Serves a built site and starts a browser; whoever asks for it ends it. */
export async function visit(folder = 'dist', base = site.base, launch = launchBrowser): Promise<Visit> {
  const server: Server = await serve(folder, base, 0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  const faults: string[] = [];
  return {
    browser,
    origin,
    faults,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: desk, ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404'))
          faults.push(`/${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`/${path}: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) faults.push(`/${path} asks ${request.url()}`);
      });
      await page.goto(origin + base + path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page;
    },
    async end() {
      await browser.close();
      server.close();
    },
  };
}

export const close = (page: Page): Promise<void> => page.context().close();

/** Selects the words between two texts of the article, both included. */
export const select = (page: Page, from: string, to: string): Promise<void> =>
  page.evaluate(
    ([from, to]) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(
        document.querySelector('copied-note') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      let begun = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (!begun && text.includes(from)) {
          range.setStart(node, text.indexOf(from));
          begun = true;
        }
        if (begun && text.includes(to)) {
          range.setEnd(node, text.indexOf(to) + to.length);
          break;
        }
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to] as const,
  );
