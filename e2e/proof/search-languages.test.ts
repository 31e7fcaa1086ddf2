// Search in French and Persian: spellings, phrases, terms and the nearest words, over texts of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { readContent } from '../../src/article/loader/load.ts';
import { registerSite } from '../../src/settings/registry.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { launchBrowser } from '../browser.ts';

const languages = ['fr', 'fa'] as const;
const words = { fr: 'Revue', fa: 'مجله' };
registerSite(readSettings({ name: words, description: words, languages: [...languages] }, {}));
// What reads the settings is imported once they are registered.
const { serve } = await import('../../src/commands/server.ts');
const { writeSearchIndexes } = await import('../../src/search/build-index.ts');

const queries = {
  fr: [
    ...[
      'ete',
      'Élysée',
      "l'elysee",
      'coeur',
      'presidant',
      'ouvrier',
      '"président français"',
      'manif',
      'Tokayev',
    ],
  ],
  fa: ['كتاب', 'کتاب', 'میخواهد', 'Tokayev', 'توکائف', 'قزاقستن', '«رئیس جمهور»', 'روزنام'],
};

test('French and Persian texts are found', async () => {
  const root = mkdtempSync(join(tmpdir(), 'midad-languages-'));
  const dist = join(root, 'dist');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const text = (title: string, body: string): string => `---\ntitle: ${title}\n---\n\n${body}\n`;
  write(
    'content/articles/one/fr.md',
    text(
      'L’été à l’Élysée',
      'Le cœur du président français, M. Tokaïev, et les manifestations des ouvriers.',
    ),
  );
  write(
    'content/articles/one/fa.md',
    text('کتاب‌های تازه', 'روزنامه می‌خواهد از توکایف، رئیس جمهور قزاقستان، بنویسد.'),
  );
  write('content/terms.yaml', 'tokayev: { fr: Tokaïev, fa: توکایف, also: [Tokayev] }\n');
  write('dist/404.html', '<!doctype html><title>Search</title>');
  await writeSearchIndexes(root, dist, readContent(root).articles, { engine: '' });
  const bundle = await rolldown({ input: 'src/search/client/engine.ts' });
  await bundle.write({ file: join(dist, 'engine.js') });
  const server = await serve(dist, '/', 0);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/404.html`);
  for (const lang of languages) {
    const open = `(window.${lang} ??= (await import('/engine.js')).openIndex('/pagefind/${lang}/', '${lang}', 0))`;
    const count = (query: string): Promise<number> =>
      page.evaluate(`(async () => (await (await ${open}).find(${JSON.stringify(query)})).results.length)()`);
    for (const query of queries[lang]) expect(await count(query), `${lang} ${query}`).toBe(1);
    expect(await count('xyzzy')).toBe(0);
  }
  await browser.close();
  server.close();
  rmSync(root, { recursive: true });
});
