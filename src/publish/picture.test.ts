import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sharp } from '../files/sharp.ts';
import { cachedPicture } from './picture.ts';

test('a picture is made once, and again when the image changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'midad-picture-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [photo, cache] = [join(folder, 'photo.png'), join(folder, 'cache')];
  const paint = (background: string) =>
    sharp({ create: { width: 400, height: 300, channels: 3, background } }).toFile(photo);
  await paint('#a33');
  const [one, other] = await Promise.all([
    cachedPicture(cache, photo, '1x1'),
    cachedPicture(cache, photo, '1x1'),
  ]);
  expect([one.drawn, other.drawn]).toEqual([true, false]);
  expect(other.file).toBe(one.file);
  const { width, height, format } = await sharp(one.file).metadata();
  expect([width, height, format]).toEqual([1200, 1200, 'webp']);

  const { mtimeMs } = statSync(one.file);
  expect(await cachedPicture(cache, photo, '1x1')).toEqual({ ...one, drawn: false });
  expect(statSync(one.file).mtimeMs).toBe(mtimeMs);

  expect((await cachedPicture(cache, photo, '16x9')).drawn).toBe(true);
  await paint('#3a3');
  const changed = await cachedPicture(cache, photo, '1x1');
  expect(changed.drawn).toBe(true);
  expect(readFileSync(changed.file).equals(readFileSync(one.file))).toBe(false);
  expect(readdirSync(cache)).toHaveLength(3);
});
