// npm run proof: a section's address in text browsers, which follow no refresh, if the machine has them (on Debian:
// w3m, lynx).
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBody } from '../../src/article/loader/read-again.ts';
import { excerptOf } from '../../src/article/markdown/excerpt.ts';
import { href, entryPath, sectionPath } from '../../src/publish/urls.ts';
import { site } from '../../src/settings/site.ts';
import { serve } from '../../src/commands/server.ts';
import { content, fixture } from '../built-pages.ts';

let server: Server;
let origin: string;
beforeAll(async () => {
  server = await serve(join(fixture.project, 'dist'), site.base, 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const run = promisify(execFile);
const browsers = {
  w3m: ['-dump', '-cols', '200', '-I', 'UTF-8', '-O', 'UTF-8', '-o', 'display_link_number=1'],
  lynx: ['-dump', '-width=200', '-display_charset=UTF-8', '-assume_charset=UTF-8', '-nopause'],
};

describe.each(Object.entries(browsers))('%s', (name, options) => {
  const program = [`/usr/bin/${name}`].find((path) => existsSync(path));
  test.skipIf(!program).each(site.languages)('reads a section in %s, and finds its article', async (lang) => {
    const article = content.articles.find(({ id }) => id === 'salt-works');
    const translation = article?.translations[lang];
    const section =
      translation && readBody(fixture.project, translation).sections.find(({ id }) => id === 'prices');
    if (!section) throw new Error('the section is not there');
    const address = `${origin}${href(sectionPath(lang, 'salt-works', section.id))}`;
    const { stdout } = await run(program ?? '', [...options, address]);
    const text = stdout.replace(/\[\d+\]/g, '').replace(/\s+/g, ' ');
    expect(text).toContain(section.title);
    expect(text).toContain(excerptOf(section).paragraph.replace(/\s+/g, ' '));
    expect(text).toContain(translation.title);
    if (name === 'lynx')
      expect(text).toContain(`${origin}${href(entryPath(lang, 'salt-works', section.id))}`);
  });
});
