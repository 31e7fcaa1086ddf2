// The setting redirectPages: each old address has a redirect page, under a base path too.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { configWith, copyProject } from '../project-copy.ts';

const copy = copyProject();
afterAll(copy.remove);
const read = (path: string): string => readFileSync(join(copy.folder, path), 'utf8');

test('old addresses have pages, whole and without mistakes', { timeout: 300_000 }, () => {
  copy.write(
    'astro.config.ts',
    configWith(
      "base: '/reader/', redirectPages: true, lead: undefined, masthead: undefined, footer: undefined",
    ),
  );
  copy.write('content/articles/salt/ar.md', '---\ntitle: ملح Salina\n---\n\nنص عن الملح.\n');
  copy.write('content/articles/salt/en.md', '---\ntitle: Salt\n---\n\nA text on salt.\n');
  copy.write(
    'content/redirects.yaml',
    '/reader/2014/ملح/: /ar/salt/\n/reader/: /en/salt/\n/2014/salt.html: /en/salt/\n/?p=12: /en/\n/reader/old: /en/\n',
  );
  expect(copy.run('build').printed).toContain(
    'content/redirects.yaml:2: "/reader/" is the address of a page',
  );
  copy.write('content/redirects.yaml', read('content/redirects.yaml').replace('/reader/: /en/salt/\n', ''));
  const { code, printed } = copy.run('midad', {}, ['check', '--no-browser']);
  expect(printed).toContain('Nothing is wrong');
  expect(code).toBe(0);
  expect(printed).toContain('Pages at old addresses: 3, 1 of them in hosts/moved.');
  expect(read('hosts/no-page.txt')).toBe('/?p=12  a file cannot match a query\n');
  expect(read('dist/2014/ملح/index.html')).toContain('content="0; url=/reader/ar/salt/"');
  expect(read('dist/old/index.html')).toContain('content="0; url=/reader/en/"');
  expect(read('hosts/moved/2014/salt.html')).toContain('<html lang="en" dir="ltr">');
  expect(read('dist/sitemap-1.xml')).not.toContain('2014');
  copy.write('content/redirects.yaml', '/reader/old: /en/\n');
  expect(copy.run('build').code).toBe(0);
  expect(existsSync(join(copy.folder, 'dist/2014'))).toBe(false);
});
