// The site's name at any length, and four languages, in a copy of the fixture with other settings.
import { afterAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { isLanguage, languageCodes, type Language } from '../../src/language/language.ts';
import { stringsOf } from '../../src/settings/strings.ts';
import { close, excessWidth, useSite, type OpenSite } from '../open-site.ts';
import { copyFixture, type Copy } from '../project-copy.ts';

const names = {
  ar: 'مجلة الميناء للآداب والعلوم والفنون والتاريخ البحري',
  en: 'The Harbour Review of Letters, Science and the Sea',
};
const sites: [
  what: string,
  settings: { name: Partial<Record<Language, string>>; languages?: readonly Language[] },
][] = [
  ['names of three words', { name: { ar: 'مجلة الميناء الجديدة', en: 'The Harbour Review' } }],
  [
    'four languages',
    { name: { ar: 'مداد', en: 'Midad', fr: 'Midad', fa: 'مداد' }, languages: languageCodes },
  ],
  ['long names in four languages', { name: names, languages: languageCodes }],
];

const copies: Copy[] = [];
afterAll(() => copies.forEach((copy) => copy.remove()));

/** Builds the fixture with other settings. */
function built(settings: object): OpenSite {
  const copy = copyFixture();
  copies.push(copy);
  copy.write(
    'astro.config.ts',
    `import { defineConfig } from 'astro/config';
import midad from './src/integration.ts';
import { settings } from './e2e/fixture-site/settings.ts';

export default defineConfig({ integrations: [midad({ ...settings, ...${JSON.stringify(settings)} })] });
`,
  );
  expect(copy.run('build')).toMatchObject({ code: 0 });
  return useSite(`${copy.folder}/dist`, '/');
}

/** The boxes of the elements that are shown. */
async function boxesOf(elements: readonly Locator[]) {
  const shown = (await Promise.all(elements.map((element) => element.all()))).flat();
  const boxes = await Promise.all(shown.map((element) => element.boundingBox()));
  return boxes.filter((box) => box !== null);
}
type Box = Awaited<ReturnType<typeof boxesOf>>[number];

const overlap = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + 1 && b.x + b.width > a.x + 1 && a.y + a.height > b.y + 1 && b.y + b.height > a.y + 1;

for (const [what, settings] of sites) {
  const { open } = built(settings);
  test(`${what}: no page scrolls sideways, and nothing in the masthead overlaps`, async () => {
    const faults: string[] = [];
    for (const path of ['', 'ar/', 'en/', 'ar/salt-works/', 'en/salt-works/', 'en/salt-works/with-ar/']) {
      const page = await open(path);
      const lang = path.slice(0, 2);
      const header = page.getByRole('banner');
      for (const width of [320, 390, 641, 768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await excessWidth(page);
        if (excess > 0) faults.push(`/${path} at ${width}: ${excess} px too wide`);
        if (!isLanguage(lang)) continue;
        const words = stringsOf(lang);
        const parts = await boxesOf([
          header.getByRole('link', { name: settings.name[lang] ?? '', exact: true }),
          header.getByRole('navigation', { name: words.mainNavigation }),
          header.getByRole('navigation', { name: words.language }),
          header.getByRole('link', { name: words.search }),
          header.getByRole('button', { name: words.reading.name }),
          header.locator('summary'),
        ]);
        expect(parts.length).toBeGreaterThanOrEqual(4);
        if (parts.some((one, i) => parts.slice(i + 1).some((other) => overlap(one, other))))
          faults.push(`/${path} at ${width}: parts of the masthead overlap`);
      }
      await close(page);
    }
    expect(faults).toEqual([]);
  });
}
