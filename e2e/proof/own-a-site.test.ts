// A new owner's site from the two tarballs: made, installed, changed, checked, built under a base path, upgraded twice.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestOf } from '../../src/files/digest.ts';
import { filesIn } from '../../src/files/files-in.ts';
import { plainEnv } from '../project-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'midad-owner-'));
const site = join(folder, 'magazine');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** npm's cache and registry, without the settings of the script that runs this test. */
const npmEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^npm_config_(cache|registry|prefer_offline|userconfig|globalconfig)$/i.test(name),
  ),
);

/** The version of this repository. */
const { version: current } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

function run(cwd: string, command: string, args: readonly string[], env = {}): string {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...plainEnv, ...npmEnv, ...env },
    encoding: 'utf8',
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${seconds} s  ${command} ${args.slice(0, 3).join(' ')}`);
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout + stderr;
}

function replace(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

/** Packs this project as a release: a copy with another version and a small change. */
function release(version: string, change: (copy: string) => void = () => undefined): string {
  const copy = join(folder, `midad-${version}`);
  mkdirSync(copy);
  for (const name of ['src', 'support', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'])
    cpSync(name, join(copy, name), { recursive: true });
  cpSync('.astro', join(copy, '.astro'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  for (const file of ['package.json', 'src/create/package.json'])
    replace(join(copy, file), `"version": "${current}"`, `"version": "${version}"`);
  writeFileSync(
    join(copy, 'CHANGELOG.md'),
    `# Changelog\n\n## [${version}] - 2027-01-01\n\nWhat ${version} changed.\n`,
  );
  change(copy);
  run(copy, 'node', ['support/pack.ts']);
  return join(copy, 'packed');
}

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
};
const allIn = (path: string): string[] => filesIn(join(site, path)).map((file) => join(site, path, file));
/** What the owner wrote: a digest by file. */
const owned = (): Record<string, string> =>
  Object.fromEntries(
    ['content', 'public', 'src', '.github']
      .flatMap(allIn)
      .concat(['astro.config.ts', 'README.md', 'tsconfig.json', '.gitignore'].map((name) => join(site, name)))
      .map((file) => [file, digestOf(readFileSync(file, 'latin1'))]),
  );
const home = (): string => readFileSync(join(site, 'dist/en/index.html'), 'utf8');

/** The owner's own words, colour, footer and articles. */
function own(): void {
  replace(
    join(site, 'astro.config.ts'),
    'midad({',
    "midad({\n      strings: { en: { articles: 'Everything we print' } },\n      components: { Footer: './src/Footer.astro' },",
  );
  write('src/colours.css', ':root {\n  --rubric: light-dark(#7a1f5c, #e9a3d0);\n}\n');
  write(
    'src/Footer.astro',
    `---
import Original from 'midad/components/Footer.astro';
---

<aside lang="en" dir="ltr" aria-label="Imprint">Printed at the harbour</aside>
<Original {...Astro.props} />
`,
  );
  for (let i = 1; i <= 10; i++)
    for (const [lang, word] of Object.entries({ ar: 'مقال', en: 'Article' }))
      write(
        `content/articles/piece-${i}/${lang}.md`,
        `---\ntitle: ${word} ${i}\n---\n\n${word}.\n\n## ${word} {#part}\n\n${word}.\n`,
      );
}

test('a magazine is made, changed and checked, and goes through three releases untouched', () => {
  const first = release(current);
  run(dirname(first), 'npx', [
    '--yes',
    `file:${first}/create-midad.tgz`,
    '../magazine',
    ...['--ar', 'مجلة الميناء', '--en', 'The Harbour Review', '--midad', './packed/midad.tgz', '--yes'],
  ]);
  const beside = readdirSync(site).filter((name) => !['content', 'public'].includes(name));
  expect(beside.length).toBeLessThanOrEqual(10);
  run(site, 'npm', ['install']);
  own();
  run(site, 'npm', ['run', 'anchors']);
  run(site, 'npm', ['run', 'build'], { BASE_PATH: '/reader/', SITE_URL: 'https://harbour.example' });
  expect(home()).toContain('href="/reader/en/piece-1/"');
  expect(run(site, 'npm', ['test'])).toContain('Nothing is wrong on ');
  expect(existsSync(join(site, 'dist/.gitkeep'))).toBe(false);

  const before = owned();
  const addresses = allIn('dist').filter((file) => file.endsWith('.html'));
  const releases = [
    {
      version: '98.0.0',
      change: (copy: string) =>
        replace(join(copy, 'src/language/en.ts'), "'Page not found'", "'No such page'"),
      shows: ['dist/404.html', 'No such page'],
    },
    {
      version: '99.0.0',
      change: (copy: string) =>
        replace(join(copy, 'src/components/Footer.astro'), '<footer', '<footer data-new'),
      shows: ['dist/en/index.html', '<footer data-new'],
    },
  ] as const;
  for (const { version, change, shows } of releases) {
    run(site, 'npm', ['install', join(release(version, change), 'midad.tgz')]);
    expect(run(site, 'npm', ['run', 'upgrade'])).toContain(`What ${version} changed.`);
    expect(run(site, 'npm', ['test'])).toContain('Nothing is wrong on ');
    const [page, text] = shows;
    expect(readFileSync(join(site, page), 'utf8')).toContain(text);
    expect(owned()).toEqual(before);
    expect(addresses.filter((file) => !existsSync(file))).toEqual([]);
    expect(home()).toContain('Printed at the harbour');
    expect(home()).toContain('Everything we print');
  }
}, 900_000);
