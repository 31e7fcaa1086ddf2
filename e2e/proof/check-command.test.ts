// midad check: a site without mistakes passes; each mistake is reported with the owner's file and line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { checkAccessibility } from '../../src/check/axe.ts';
import { readBuiltSite, readPage } from '../../src/check/built-site.ts';
import { configWith, copyFixture, copyProject } from '../project-copy.ts';

const copy = copyFixture();
afterAll(copy.remove);

/** The line of a text, from 1. */
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

test('the fixture passes, and its bytes are reported', { timeout: 300_000 }, () => {
  const { code, printed } = copy.run('midad', {}, ['check']);
  expect(printed).toMatch(/Nothing is wrong on \d+ pages\./);
  expect(printed).toMatch(/^article +\d+ +\d+ +\d+ {2}\/\w+\/[\w-]+\/$/m);
  expect(code).toBe(0);
});

test('each mistake is named with the file and line of its owner', { timeout: 300_000 }, () => {
  const config = `import { defineConfig } from 'astro/config';
import midad from './src/integration.ts';
import { settings } from './e2e/fixture-site/settings.ts';

export default defineConfig({
  integrations: [
    midad({
      ...settings,
      masthead: [
        'articles',
        { href: '/en/nowhere/', label: { en: 'Shop', ar: 'متجر' } },
      ],
      strings: {
        en: { related: 'Related: ملح' },
      },
      colours: './colours.css',
    }),
  ],
});
`;
  const text = '---\ntitle: A letter\n---\n\nA plain line.\n\nThe sea is written 海 elsewhere.\n';
  copy.write('astro.config.ts', config);
  copy.write('colours.css', ':root {\n  --link: light-dark(#7fb2bd, #80c8d4);\n}\n');
  copy.write('content/articles/letter/en.md', text);
  const { code, printed } = copy.run('midad', {}, ['check', '--no-browser']);
  const lines = printed.split('\n');
  for (const found of [
    `astro.config.ts:${lineOf(config, '/en/nowhere/')}: "/en/nowhere/" leads nowhere. `,
    `astro.config.ts:${lineOf(config, 'Related: ملح')}: "Related: ملح" is in another script, unmarked. `,
    `content/articles/letter/en.md:${lineOf(text, '海')}: no font has "海" (U+6D77). `,
    'colours.css:2: --link (#7fb2bd) on --paper (#fcfcfa) has a contrast of 2.27 in the light theme. ',
  ])
    expect(lines.filter((line) => line.startsWith(found))).toHaveLength(1);
  expect(code).toBe(1);
});

test('a site of one language and one article passes', () => {
  const small = copyProject();
  small.write(
    'astro.config.ts',
    `import midad from './src/integration.ts';

export default { integrations: [midad({ name: { fr: 'Revue' }, address: 'https://revue.example' })] };
`,
  );
  small.write('content/topics.yaml', 'categories: {}\ntags: {}\n');
  small.write(
    'content/articles/lettre/fr.md',
    '---\ntitle: Une lettre\n---\n\nLe port, الميناء.\n\n## Partie {#part}\n\nTexte.\n',
  );
  const { code, printed } = small.run('midad', {}, ['check', '--no-browser']);
  small.remove();
  expect(printed).toContain('Nothing is wrong on ');
  expect(code).toBe(0);
});

test('a site that is not built is not checked', () => {
  copy.write('content/articles/letter/en.md', '---\ntitle: A letter\n---\n\n[Away](nowhere)\n');
  const { code, printed } = copy.run('midad', {}, ['check', '--no-browser']);
  expect(printed).toContain('content/articles/letter/en.md:5: ');
  expect(printed).not.toContain('Nothing is wrong');
  expect(code).toBe(1);
});

test('a setting that names no page, topic or article ends the build, with its line', () => {
  const wrong = copyFixture();
  const config = configWith(`
  lead: 'salt-work',
  masthead: ['articles',
    'topics/reprot'],
  footer: { links: [
    'topics/report',
    'abuot'] }`);
  wrong.write('astro.config.ts', config);
  const { code, printed } = wrong.run('build');
  expect(code).toBe(1);
  const lines = printed.split('\n');
  for (const [setting, value, meant] of [
    ['lead', 'salt-work', 'salt-works'],
    ['masthead', 'topics/reprot', 'topics/report'],
    ['footer.links', 'abuot', 'about'],
  ] as const) {
    const at = `astro.config.ts:${lineOf(config, value)}: "${setting}" names "${value}", and `;
    const found = lines.filter((line) => line.startsWith(at));
    expect(found, printed).toHaveLength(1);
    expect(found[0]).toContain(`Did you mean "${meant}"?`);
  }
  // An id that the article had before leads to it.
  const file = 'content/articles/salt-works/en.md';
  const source = readFileSync(join(wrong.folder, file), 'utf8');
  wrong.write(file, source.replace('---\n', '---\nwas: salt-pans\n'));
  wrong.write('astro.config.ts', configWith("lead: 'salt-pans'"));
  expect(wrong.run('build')).toMatchObject({ code: 0 });
  const home = readBuiltSite(wrong.folder).pages.get('en/')?.root;
  expect(home?.querySelector('main article h2 a')?.getAttribute('href')).toBe('/en/salt-works/');
  wrong.remove();
});

test('an upgrade prints what changed since the version of the site, and notes the new one', () => {
  const old = copyProject();
  const file = join(old.folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  old.write('package.json', JSON.stringify({ ...manifest, midad: '0.0.9', version: '0.2.0' }));
  const versions = ['0.3.0', '0.2.0', '0.1.0', '0.0.9'];
  old.write('CHANGELOG.md', versions.map((version) => `## [${version}]\n\nNew in ${version}.\n`).join('\n'));
  const first = old.run('upgrade');
  expect(first.code, first.printed).toBe(0);
  expect(first.printed.match(/New in .*/g)).toEqual(['New in 0.2.0.', 'New in 0.1.0.']);
  expect(first.printed).toContain('Midad 0.2.0 is installed. This site had 0.0.9.');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...manifest, midad: '0.2.0', version: '0.2.0' });
  expect(old.run('upgrade').printed).not.toContain('New in');
  // A setting that is wrong is not noted as upgraded.
  old.write('package.json', JSON.stringify({ ...manifest, midad: '0.0.9' }));
  old.write('astro.config.ts', configWith('leed: 1'));
  expect(old.run('upgrade')).toMatchObject({ code: 1, printed: expect.stringContaining('"lead"') as string });
  expect(readFileSync(file, 'utf8')).toContain('"midad":"0.0.9"');
  old.remove();
});

test('what only a browser shows is found', async () => {
  const site = readBuiltSite(inject('fixture'));
  const path = 'en/about/';
  const { file, source } = site.pages.get(path) ?? { file: '', source: '' };
  const page = readPage(file, source.replace('</main>', '<p><button></button></p></main>'));
  const found = await checkAccessibility({ ...site, pages: new Map([[path, page]]) });
  expect(found).toContainEqual(
    expect.objectContaining({ file, wrong: expect.stringContaining('axe button-name') as string }),
  );
});
