// What only paper shows.
import { expect, test } from 'vitest';
import { useSite } from './open-site.ts';

const { open } = useSite();

test.each(['ar/salt-works/with-en/', 'en/salt-works/with-ar/'])(
  'on paper, the headings of %s stay whole and with their text',
  async (path) => {
    const page = await open(path);
    await page.emulateMedia({ media: 'print' });
    // A heading's row has it in both languages.
    const breaks = await page.getByRole('heading', { level: 2 }).evaluateAll((headings) =>
      headings.flatMap((heading) => {
        const row = heading.closest('[id][dir]');
        return row ? [[getComputedStyle(row).breakInside, getComputedStyle(row).breakAfter]] : [];
      }),
    );
    expect(breaks.length).toBeGreaterThan(2);
    for (const found of breaks) expect(found).toEqual(['avoid', 'avoid']);
    await page.context().close();
  },
);
