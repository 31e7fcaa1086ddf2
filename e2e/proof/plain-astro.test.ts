// Astro's own build, which renders every page through its router, gives the same files as `npm run build`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/files/files-in.ts';
import { copyFixture, plainEnv, type Copy } from '../project-copy.ts';

let copy: Copy;
const at = (path: string): string => join(copy.folder, path);
beforeAll(() => {
  copy = copyFixture();
  // Headings with what must be escaped, with the other script, with the site's name, and without a paragraph.
  copy.write(
    'content/articles/signs/en.md',
    `---
title: 'Signs & "marks" | <Saltern>'
original: en
---

Text.

## Less < more & 'quoted' "twice" {#signs}

A "paragraph" & <b>one</b> with 'marks' and كلمات عربية في الوسط here.

## The script كلمات عربية, and back {#script was=letters,lines}

Text.

## Part | Saltern {#named}

Text.

## $1 and $& {#dollars}

![Lamps](lamps.png)
`,
  );
  copy.write(
    'content/articles/signs/ar.md',
    '---\ntitle: إشارات\n---\n\nنص.\n\n## عُنْوَانٌ مَشْكُول (C++) {#signs}\n\nنص عن NATO.\n',
  );
  copy.write('content/articles/signs/lamps.png', readFileSync(at('content/articles/lighthouse/lamps.png')));
});
afterAll(() => copy.remove());

test('each file that Astro’s build makes of the pages is the same', () => {
  const { code, printed } = copy.run('build');
  expect(code, printed).toBe(0);
  const plain = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'plain'],
    {
      cwd: copy.folder,
      env: { ...plainEnv, ASTRO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
    },
  );
  expect(plain.status, plain.stdout + plain.stderr).toBe(0);
  const files = filesIn(at('plain'));
  expect(files).toContain('en/signs/letters/index.html');
  const different = files.filter((file) => {
    const made = at(`dist/${file}`);
    // Images of drafts are in Astro's build only.
    if (!existsSync(made)) return !/^assets\/.*\.(png|webp|svg)$/.test(file);
    return !readFileSync(made).equals(readFileSync(at(`plain/${file}`)));
  });
  expect(different).toEqual([]);
});
