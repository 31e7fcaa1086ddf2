// A new owner's site from the two tarballs: made, installed, changed, checked, built under a base path, upgraded.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
import { plainEnv } from '../project-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'midad-owner-'));
const site = join(folder, 'magazine');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  cwd: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...plainEnv, npm_config_cache: process.env['npm_config_cache'] ?? '', ...env },
    encoding: 'utf8',
  });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

/** Packs this project, as a release of its own: a copy with another version and a small change. */
function release(version: string, change: (copy: string) => void): string {
  const copy = join(folder, `midad-${version}`);
  mkdirSync(copy);
  for (const name of [
    'src',
    'support',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'LICENSE',
    '.astro',
  ])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  for (const file of ['package.json', 'src/create/package.json'])
    writeFileSync(
      join(copy, file),
      readFileSync(join(copy, file), 'utf8').replace(/"version": "[^"]*"/, `"version": "${version}"`),
    );
  change(copy);
  run(copy, 'node', ['support/pack.ts']);
  return join(copy, 'packed');
}

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
};
const replace = (path: string, from: string, to: string): void => {
  const text = readFileSync(join(site, path), 'utf8');
  expect(text).toContain(from);
  write(path, text.replace(from, to));
};
const filesIn = (path: string): string[] =>
  readdirSync(join(site, path), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
/** What the owner wrote: digests by path. */
const owned = (): Record<string, string> =>
  Object.fromEntries(
    ['content', 'public', 'src', '.github']
      .flatMap(filesIn)
      .concat(['astro.config.ts', 'README.md', 'tsconfig.json', '.gitignore'].map((name) => join(site, name)))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
const pages = (): string[] => filesIn('dist').filter((file) => file.endsWith('.html'));

test('a stranger’s magazine is made, changed and checked, and goes through three releases untouched', () => {
  const first = release('0.1.0', () => undefined);
  run(join(first, '..'), 'npx', [
    '--yes',
    `file:${first}/create-midad.tgz`,
    '../magazine',
    ...['--ar', 'مجلة الميناء', '--en', 'The Harbour Review', '--midad', './packed/midad.tgz', '--yes'],
  ]);
  expect(
    readdirSync(site).filter((name) => !['content', 'public'].includes(name)).length,
  ).toBeLessThanOrEqual(10);
  run(site, 'npm', ['install']);

  replace(
    'astro.config.ts',
    'midad({',
    "midad({\n      strings: { en: { articles: 'Everything we print' } },\n      components: { Footer: './src/Footer.astro' },",
  );
  write(
    'src/Footer.astro',
    "---\nimport Original from 'midad/components/Footer.astro';\n---\n\n<p>Printed at the harbour</p>\n<Original {...Astro.props} />\n",
  );
  for (let i = 1; i <= 10; i++)
    for (const [lang, word] of [
      ['ar', 'مقال'],
      ['en', 'Article'],
    ] as const)
      write(
        `content/articles/piece-${i}/${lang}.md`,
        `---\ntitle: ${word} ${i}\n---\n\n${word}.\n\n## ${word} {#part}\n\n${word}.\n`,
      );
  run(site, 'npm', ['run', 'anchors']);
  const printed = run(site, 'npm', ['test']);
  expect(printed).toContain('The site is built');
  run(site, 'npm', ['run', 'build'], { BASE_PATH: '/reader/', SITE_URL: 'https://harbour.example' });
  expect(readFileSync(join(site, 'dist/en/index.html'), 'utf8')).toContain('href="/reader/en/piece-1/"');

  run(site, 'npm', ['run', 'build']);
  const before = owned();
  const addresses = pages();
  const releases: [string, (copy: string) => void][] = [
    ['0.2.0', (copy) => changed(copy, 'src/language/en.ts', "'Page not found'", "'No such page'")],
    ['0.3.0', (copy) => changed(copy, 'src/styles/footer.css', '.footer {', '.footer {\n  opacity: 0.99;')],
  ];
  for (const [version, change] of releases) {
    run(site, 'npm', ['install', join(release(version, change), 'midad.tgz')]);
    expect(run(site, 'npm', ['ls', 'midad'])).toContain(`midad@${version}`);
    run(site, 'npm', ['test']);
    expect(owned()).toEqual(before);
    expect(addresses.filter((file) => !existsSync(file))).toEqual([]);
    const home = readFileSync(join(site, 'dist/en/index.html'), 'utf8');
    expect(home).toContain('Printed at the harbour');
    expect(home).toContain('Everything we print');
  }
}, 600_000);

function changed(copy: string, file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}
