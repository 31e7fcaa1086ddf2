// A built site, served and opened in a browser, for tests of what only a browser shows.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { serve } from '../src/commands/server.ts';
import { isLanguage } from '../src/language/language.ts';
import { stringsOf } from '../src/settings/strings.ts';
import type { Strings } from '../src/language/strings.ts';
import { site } from '../src/settings/site.ts';
import { violationsOn } from '../src/check/axe.ts';
import {
  launchBrowser,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from './browser.ts';

/** Window sizes of a desktop and a phone. */
export const desk = { width: 1280, height: 1000 };
export const phone = { width: 390, height: 844 };
export const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

export interface OpenSite {
  readonly browser: Browser;
  /** Scheme, host, port and base path. */
  readonly address: string;
  /** Errors on the console, violations of the policy, and requests to another origin. */
  readonly faults: string[];
  /** Opens a page in a window of its own, by its path from the base. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * Serves a site and starts a browser for all tests of a file. Each test fails if `faults` has an entry after it.
 *
 * @param folder the built site; by default the fixture's
 */
export function useSite(
  folder = join(inject('fixture'), 'dist'),
  base = site.base,
  launch = launchBrowser,
): OpenSite {
  let server: Server;
  let browser: Browser;
  const faults: string[] = [];
  const origin = (): string => `http://localhost:${(server.address() as AddressInfo).port}`;
  beforeAll(async () => {
    server = await serve(folder, base, 0);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });
  return {
    get browser() {
      return browser;
    },
    get address() {
      return origin() + base;
    },
    faults,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: desk, ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          faults.push(`/${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`/${path}: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin())) faults.push(`/${path} asks ${request.url()}`);
      });
      await page.goto(origin() + base + path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page;
    },
  };
}

export const close = (page: Page): Promise<void> => page.context().close();

/** Expects within 20 seconds: a busy machine may be slow. */
export const eventually = <T>(look: () => Promise<T>, message = '') =>
  expect.poll(look, { timeout: 20_000, message });

/** The interface's words on a page. */
export async function wordsOn(page: Page): Promise<Strings> {
  const lang = (await page.locator('html').getAttribute('lang')) ?? '';
  if (!isLanguage(lang)) throw new Error(`"${lang}" is not a language`);
  return stringsOf(lang);
}

/** What axe finds on a page. */
export async function axeFindings(page: Page): Promise<string[]> {
  return (await violationsOn(page)).map(
    ({ id, nodes }) => `${page.url()}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
  );
}

/** By how many pixels a page is wider than its window. */
export const excessWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Scrolls until an element is that far below the top of the window, in pixels. */
export const scrollBelow = (element: Locator, below: number): Promise<void> =>
  element.evaluate(
    (found, below) => window.scrollTo(0, found.getBoundingClientRect().top + scrollY - below),
    below,
  );

/** Waits for two frames: what a page does after a change of its layout is done. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** The share control that gives an address. */
export const shareControl = (page: Page, address: string): Locator =>
  page.locator('details').filter({ has: page.locator(`a[href="${address}"][dir=ltr]`) });

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
