import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reporter, type Problem } from '../article/problems/problem.ts';
import { filesIn } from '../files/files-in.ts';
import { sharp } from '../files/sharp.ts';
import { writeWhole } from '../files/write-whole.ts';

/** The images that were found intact, with their sizes and times, one per line. Path from the site's folder. */
const wholeFile = '.cache/images.txt';
const raster = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/** What is wrong with an image. All of it is decoded, to a small size, which saves time. */
async function faultOf(file: string): Promise<readonly [wrong: string, remedy: string] | undefined> {
  try {
    const image = sharp(file, { failOn: 'error' });
    const { format } = await image.metadata();
    if (format === 'svg') return ['this image is an SVG', 'Give its name the ending .svg.'];
    await image.resize(16).raw().toBuffer();
    return undefined;
  } catch {
    return ['this image is broken: its end is missing, or it is no image', 'Save it again, or take it out.'];
  }
}

/**
 * Finds broken images in the content: Astro would publish them with a grey part. Images that were intact in an earlier
 * build and have not changed since are not decoded again.
 *
 * @param root the site's folder
 */
export async function brokenImages(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const known = new Set(linesOf(join(root, wholeFile)));
  const whole: string[] = [];
  const images = filesIn(join(root, 'content')).filter((name) => raster.test(name));
  for (const path of images.map((name) => `content/${name}`)) {
    const file = join(root, path);
    const { size, mtimeMs } = statSync(file);
    const line = `${path} ${size} ${mtimeMs}`;
    const fault = known.has(line) ? undefined : await faultOf(file);
    if (fault) reporter(path, problems)(1, ...fault);
    else whole.push(line);
  }
  writeWhole(join(root, wholeFile), whole.join('\n'));
  return problems;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
