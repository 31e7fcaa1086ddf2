import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine, root } from 'virtual:project';
import { cachedCard, iconsFolder } from '../publish/cards/cache.ts';
import { makeCardDrawer } from '../publish/cards/draw.ts';
import { letterSize, letterTree } from '../publish/cards/letter.ts';
import type { IconName } from '../publish/icon-names.ts';
import { firstLetter, ico, letterIcon, pngIcon, readLogo } from '../publish/icons.ts';
import { site } from '../settings/site.ts';
import { cachedResponse } from './cached-response.ts';
import { colours } from './colours.ts';

async function drawLetter(): Promise<string> {
  const [lang] = site.languages;
  const tree = letterTree(firstLetter(site.name[lang]), lang, colours.light);
  const letter = await makeCardDrawer(engine, colours.light).drawSvg(tree, letterSize);
  return letterIcon(letter, colours.light);
}

let letter: Promise<string> | undefined;

/** The owner's logo, or the first letter of the site's name in its first language. */
const iconSvg = async (): Promise<string> =>
  site.logo === undefined ? (letter ??= drawLetter()) : readLogo(root, site.logo);

/** Responds with an icon: drawn, unless an earlier build drew the same. */
export async function iconResponse(name: IconName): Promise<Response> {
  const svg = await iconSvg();
  if (name === 'favicon.svg') return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
  const { digest, draw } = pngIcon(name, svg, colours.light);
  const cached = await cachedCard(join(root, iconsFolder), digest, async () => ({
    png: await draw(),
    notes: [],
  }));
  return name === 'favicon.ico'
    ? new Response(ico(readFileSync(cached.file)), { headers: { 'content-type': 'image/x-icon' } })
    : cachedResponse(cached);
}
