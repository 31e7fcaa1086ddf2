// npm run proof: the built site in Firefox and WebKit, if the machine has them (on Debian:
// firefox-esr, webkit2gtk-driver, xvfb). A missing engine is skipped, and the report says so.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { site } from '../../src/settings/site.ts';
import { serve } from '../../src/commands/server.ts';

/** The part of an engine's interface that the checks use. */
interface Engine {
  readonly open: (address: string, width: number) => Promise<void>;
  /** Runs the body of a function in the page. */
  readonly evaluate: (body: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const firefoxBinary = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
async function firefox(): Promise<Engine> {
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxBinary ?? '',
    headless: true,
  });
  const page = await browser.newPage();
  return {
    async open(address, width) {
      await page.setViewport({ width, height: 900 });
      await page.goto(address);
      await page.evaluate('document.fonts.ready.then(() => true)');
    },
    evaluate: (body) => page.evaluate(`(() => { ${body} })()`),
    close: () => browser.close(),
  };
}

const [webkitBinary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const hasWebkit =
  webkitBinary !== undefined &&
  ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'].every((path) => existsSync(path));
async function webkit(): Promise<Engine> {
  const port = 20_000 + (process.pid % 20_000);
  const driver: ChildProcess = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`],
    {
      detached: true,
      stdio: 'ignore',
    },
  );
  const address = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await vi.waitFor(
    async () => {
      if (!(await isReady())) throw new Error('WebKit’s driver does not answer');
    },
    { timeout: 20_000, interval: 100 },
  );
  const capabilities = new Capabilities();
  capabilities.set('browserName', 'MiniBrowser');
  capabilities.set('webkitgtk:browserOptions', { binary: webkitBinary, args: ['--automation'] });
  const session: WebDriver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  return {
    async open(page, width) {
      await session.manage().window().setRect({ x: 0, y: 0, width, height: 1000 });
      await session.get(page);
      await session.executeAsyncScript('document.fonts.ready.then(() => arguments[0]());');
    },
    evaluate: (body) => session.executeScript(body),
    async close() {
      await session.quit();
      if (driver.pid) process.kill(-driver.pid);
    },
  };
}

let server: Server;
let base: string;
beforeAll(async () => {
  server = await serve(join(inject('fixture'), 'dist'), site.base, 0);
  base = `http://localhost:${(server.address() as AddressInfo).port}${site.base}`;
});
afterAll(() => {
  server.close();
});

const pages = ['', 'ar/', 'en/', 'ar/salt-works/', 'en/salt-works/', 'ar/about/', 'ar/salt-works/with-en/'];

describe.each([
  { name: 'Firefox', there: firefoxBinary !== undefined, start: firefox },
  { name: 'WebKit', there: hasWebkit, start: webkit },
])('$name', ({ there, start }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (there) engine = await start();
  });
  afterAll(async () => {
    if (there) await engine.close();
  });

  test.skipIf(!there)('no page scrolls sideways', async () => {
    for (const width of [500, 1280])
      for (const page of pages) {
        await engine.open(base + page, width);
        const excess = await engine.evaluate('return document.documentElement.scrollWidth - innerWidth;');
        expect(excess, `/${page} at ${width}`).toBeLessThanOrEqual(0);
      }
  });

  test.skipIf(!there)('the site’s fonts are loaded, and scripts run', async () => {
    for (const [page, script] of [
      ['ar/salt-works/', 'Arabic'],
      ['en/salt-works/', 'Latin'],
    ] as const) {
      await engine.open(base + page, 1280);
      const loaded = await engine.evaluate(
        "return [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('\"', ''));",
      );
      expect(loaded).toEqual(expect.arrayContaining([`Display ${script}`, `Body ${script}`]));
      expect(await engine.evaluate("return document.querySelector('.reading').offsetWidth;")).toBeGreaterThan(
        0,
      );
    }
  });

  test.skipIf(!there)(
    'the reading settings open, and change the text of this page and the next',
    async () => {
      const size = "return parseFloat(getComputedStyle(document.querySelector('#p1')).fontSize);";
      await engine.open(`${base}en/salt-works/`, 1280);
      const before = (await engine.evaluate(size)) as number;
      await engine.evaluate("document.querySelector('.reading').click();");
      await expect
        .poll(() => engine.evaluate("return document.querySelector('dialog:popover-open') !== null;"), {
          timeout: 20_000,
        })
        .toBe(true);
      await engine.evaluate('document.querySelector(\'[name="--latin"][value="2"]\').click();');
      expect(await engine.evaluate(size)).toBeCloseTo(before * 2, 1);
      await engine.open(`${base}en/salt-works/`, 1280);
      expect(await engine.evaluate(size)).toBeCloseTo(before * 2, 1);
      await engine.evaluate('localStorage.clear();');
    },
  );

  test.skipIf(!there)('the page is mirrored, and colours are those of the theme', async () => {
    const x =
      "return ['article-contents nav', 'copied-note > p'].map((s) => document.querySelector(s).getBoundingClientRect().x);";
    await engine.open(`${base}ar/salt-works/`, 1280);
    const [arContents = 0, arText = 0] = (await engine.evaluate(x)) as number[];
    expect(arContents).toBeGreaterThan(arText);
    const red = 'return Number(getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0]);';
    expect(await engine.evaluate(red)).toBeGreaterThan(128);
    expect(
      await engine.evaluate("return getComputedStyle(document.querySelector('h1')).letterSpacing;"),
    ).toMatch(/^(normal|0px)$/);
    await engine.open(`${base}en/salt-works/`, 1280);
    const [enContents = 0, enText = 0] = (await engine.evaluate(x)) as number[];
    expect(enContents).toBeLessThan(enText);
  });

  test.skipIf(!there)('facing pages have two columns, and their bar is one line', async () => {
    for (const page of ['ar/salt-works/with-en/', 'en/salt-works/with-ar/']) {
      await engine.open(base + page, 1280);
      const [ar = 0, en = 0] = (await engine.evaluate(
        "return ['ar', 'en'].map((code) => document.querySelector(`#p1 > [lang=${code}]`).getBoundingClientRect().x);",
      )) as number[];
      expect(ar).toBeGreaterThan(en + 400);
      expect(
        await engine.evaluate(
          "return document.querySelector('[role=radiogroup]').parentElement.offsetHeight;",
        ),
      ).toBeLessThan(64);
    }
  });

  test.skipIf(!there)('search finds, its policy notwithstanding', async () => {
    for (const [lang, query] of [
      ['ar', 'الاحواض'],
      ['en', 'ponds'],
    ] as const) {
      await engine.open(`${base}${lang}/search/?q=${encodeURIComponent(query)}`, 1280);
      await expect
        .poll(() => engine.evaluate("return document.querySelectorAll('site-search mark').length;"), {
          timeout: 10_000,
        })
        .toBeGreaterThan(3);
    }
  });

  test.skipIf(!there)('back to top moves the focus', async () => {
    await engine.open(`${base}ar/salt-works/`, 500);
    await engine.evaluate("scrollTo(0, 3000); document.documentElement.style.scrollBehavior = 'auto';");
    await engine.evaluate("[...document.querySelectorAll('main a[href$=top]')].at(-1).click();");
    await expect
      .poll(() => engine.evaluate('return [scrollY, document.activeElement.id];'), { timeout: 10_000 })
      .toEqual([0, 'top']);
  });
});
