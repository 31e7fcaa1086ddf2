// npm run bench -- [articles …] [--no-peers] [--no-pages]: what builds and pages cost, beside other generators. Prints
// tables, and writes bench.json, the tables as Markdown and the plot into .cache/bench.
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderSize, measure, median, type Cost } from './measure.ts';
import { pageWeights, type Weight } from './page-weight.ts';
import { defaultAstro } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { plot } from './plot.ts';
import { ownSite, peerSite } from './prepare.ts';
import { table } from './table.ts';

interface Row {
  readonly articles: number;
  readonly build: string;
  readonly wall: number;
  readonly user: number;
  readonly memory: number;
  readonly rendered?: number | undefined;
  readonly files?: number;
  readonly bytes?: number;
}

const folder = resolve('.cache/bench');
const peers = [hugo, eleventy, defaultAstro];
const options = process.argv.slice(2);
const sizes = options.filter((option) => !option.startsWith('--')).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('A number of articles is a whole number above 0, such as npm run bench -- 100 1000.');
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
const rows: Row[] = [];
for (const size of sizes.length > 0 ? sizes : [100, 300, 1000]) {
  rows.push(...(await everything(size)));
  if (!options.includes('--no-peers')) rows.push(...(await others(size)));
}
const weights = options.includes('--no-pages') ? [] : await pageWeights(folder, 'dist');
report(rows, weights);

/** Our builds with all features: the first, one with the cards of the first, and one after an edit. */
async function everything(articles: number): Promise<Row[]> {
  const site = ownSite(articles);
  try {
    const made: Row[] = [];
    const build = async (name: string): Promise<void> => {
      const cost = await measure(`"${process.execPath}" src/commands/build.ts`, site.folder);
      const rendered = /([\d,]+) files rendered/.exec(cost.printed)?.[1]?.replaceAll(',', '');
      made.push({
        ...rowOf(articles, name, [cost]),
        rendered: rendered === undefined ? undefined : Number(rendered),
        ...folderSize(join(site.folder, 'dist')),
      });
    };
    await build('Midad, first build');
    for (const name of readdirSync(join(site.folder, '.cache')))
      if (name !== 'cards') rmSync(join(site.folder, '.cache', name), { recursive: true });
    rmSync(join(site.folder, 'dist'), { recursive: true });
    await build('Midad, cards kept');
    appendFileSync(join(site.folder, 'content/articles/piece-7/ar.md'), '\nجملة جديدة.\n');
    await build('Midad, one file edited');
    return made;
  } finally {
    site.remove();
  }
}

/** Other generators in turn, each with article, home and topic pages only. */
async function others(articles: number): Promise<Row[]> {
  const sites = peers.map((peer) => ({ ...peer, folder: peerSite(folder, peer, articles) }));
  const costs = sites.map((): Cost[] => []);
  for (let round = 0; round < (articles > 1000 ? 1 : 3); round++)
    for (const [i, site] of sites.entries()) {
      for (const name of site.clean) rmSync(join(site.folder, name), { recursive: true, force: true });
      const path = `${join(site.folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
      costs[i]?.push(await measure(site.command, site.folder, { PATH: path }));
    }
  return sites.map(({ name }, i) => rowOf(articles, name, costs[i] ?? []));
}

function rowOf(articles: number, build: string, costs: readonly Cost[]): Row {
  const middle = (value: (cost: Cost) => number): number => Number(median(costs.map(value)).toFixed(2));
  return {
    articles,
    build,
    wall: middle(({ wall }) => wall),
    user: middle(({ user }) => user),
    memory: Math.round(middle(({ memory }) => memory)),
  };
}

function report(rows: readonly Row[], weights: readonly Weight[]): void {
  const hugoOf = (row: Row): Row | undefined =>
    rows.find(({ articles, build }) => articles === row.articles && build === hugo.name);
  const ratio = (own: number, other: number | undefined): string =>
    other === undefined ? '' : `${(own / other).toFixed(1)} ×`;
  const builds = table(
    ['articles', 'build', 'wall, s', 'user CPU, s', 'of Hugo’s', 'memory, MB', 'rendered', 'files', 'MB'],
    rows.map((row) => [
      row.articles,
      row.build,
      row.wall,
      row.user,
      row.build.includes('edited')
        ? `${ratio(row.wall, hugoOf(row)?.wall)} wall`
        : ratio(row.user, hugoOf(row)?.user),
      row.memory,
      row.rendered ?? '',
      row.files ?? '',
      row.bytes === undefined ? '' : Math.round(row.bytes / 1e6),
    ]),
  );
  const pages = table(
    ['page', 'language', 'requests', 'bytes', 'fonts', 'LCP, ms', 'CLS', 'TBT, ms'],
    weights.map((w) => [w.page, w.lang, w.requests, w.total, w.fonts, w.lcp, w.cls, w.tbt]),
  );
  console.log(`${builds}\n\n${pages}`);
  const lines = [...new Set(rows.map(({ build }) => build))].map((name) => ({
    name,
    points: rows.filter(({ build }) => build === name).map(({ articles, user }) => [articles, user] as const),
  }));
  writeFileSync(join(folder, 'bench.json'), JSON.stringify({ rows, weights }, undefined, 2));
  writeFileSync(join(folder, 'bench.md'), `${builds}\n\n${pages}\n`);
  writeFileSync(join(folder, 'bench.svg'), plot('User CPU time of a build', lines));
}
