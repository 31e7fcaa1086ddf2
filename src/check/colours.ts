import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../article/problems/problem.ts';
import { engine } from '../engine.ts';
import { checkContrast } from '../publish/contrast.ts';
import type { Site } from '../settings/settings.ts';

/** Pairs of colours in the site's own stylesheet that have too little contrast. */
export function checkColours(root: string, { colours }: Pick<Site, 'colours'>): Problem[] {
  if (colours === undefined) return [];
  const own = readFileSync(join(root, colours), 'utf8');
  const tokens = readFileSync(join(engine, 'styles/tokens.css'), 'utf8');
  return checkContrast(colours.replace(/^\.\//, ''), own, `${tokens}\n${own}`);
}
