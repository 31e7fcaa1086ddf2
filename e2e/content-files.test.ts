// Files of the content: which images are published, and what is refused.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribute, readBuiltSite, type BuiltSite } from '../src/check/built-site.ts';
import { pageAt } from './built-pages.ts';
import { copyProject, type Copy } from './project-copy.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyProject();
});
afterAll(() => copy.remove());

/** An image of one colour. */
const image = (red: number): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 400, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer();

const names = ['map (1).png', "it's.png", 'خريطة (٢).png', '50%.png', 'a,b &c.png', '%FF.png'];

/** The addresses of images on a page that have no file. */
function missing(site: BuiltSite, path: string): string[] {
  const images = pageAt(path, site).querySelectorAll('main img');
  const addresses = images.flatMap((img) => [
    attribute(img, 'src'),
    ...attribute(img, 'srcset')
      .split(', ')
      .map((part) => part.replace(/ \d+w$/, '')),
  ]);
  expect(images).toHaveLength(names.length);
  return addresses.filter((address) => !site.files.has(decodeURIComponent(address.slice(1))));
}

test('a broken image ends the build with its name', async () => {
  const whole = await image(10);
  copy.write('content/articles/pier/ar.md', '---\ntitle: الرصيف\n---\n\n![صورة](map.png)\n');
  copy.write('content/articles/pier/map.png', whole.subarray(0, whole.length / 2));
  const { code, printed } = copy.run('build');
  expect(code).toBe(1);
  expect(printed).toContain('content/articles/pier/map.png:1: this image is broken');
  rmSync(join(copy.folder, 'content/articles/pier'), { recursive: true });
});

test('images with signs in their names are published, those of drafts are not', async () => {
  const figures = names.map((name) => `![صورة](<${name}> 'خريطة')`).join('\n\n');
  copy.write(
    'content/articles/pier/ar.md',
    `---\ntitle: الرصيف\n---\n\nassets/50%.png في نص.\n\n${figures}\n`,
  );
  for (const [i, name] of names.entries()) copy.write(`content/articles/pier/${name}`, await image(10 * i));
  copy.write('content/articles/plan/ar.md', '---\ntitle: خطة\ndraft: true\n---\n\n![صورة](draft.png)\n');
  copy.write('content/articles/plan/draft.png', await image(200));
  for (let round = 0; round < 2; round++) {
    const { code, printed } = copy.run('build');
    expect(code, printed).toBe(0);
    expect(missing(readBuiltSite(copy.folder), 'ar/pier/')).toEqual([]);
    const published = readdirSync(join(copy.folder, 'dist/assets'));
    expect(published.filter((name) => name.startsWith('draft'))).toEqual([]);
    // The images as they were written are not published beside the sizes for pages.
    expect(published.filter((name) => name.endsWith('.png'))).toEqual([]);
    // The second build takes over what the first one published.
    copy.write('content/articles/quay/ar.md', '---\ntitle: المرسى\n---\n\nنص.\n');
  }
});
