// A build: content → load → render what changed → publish what changed.
import { join } from 'node:path';
import { engine } from '../engine.ts';
import { digestOf } from '../files/digest.ts';
import { UserError } from '../files/user-error.ts';
import { goneArticles, readContent, reportOf, type Content } from '../article/loader/load.ts';
import { readParseCache, writeParseCache } from '../article/loader/parse-cache.ts';
import { waitingNotice } from '../article/loader/unpublished.ts';
import { makeCatalog, type Catalog } from '../article/model/catalog.ts';
import { cacheFolder, iconsFolder, removeUnusedImages } from '../publish/cards/cache.ts';
import { picturesFolder } from '../publish/picture.ts';
import { incompleteFiles } from '../publish/complete.ts';
import { buildContext } from '../build-context.ts';
import { checkIds } from '../settings/check-ids.ts';
import { site } from '../settings/site.ts';
import { today } from '../settings/today.ts';
import { brokenImages } from './check-images.ts';
import { writeChanges } from './changes.ts';
import { addCompressed } from './compressed.ts';
import { digestOfAssets, digestOfCode } from './digests.ts';
import { Output } from './output.ts';
import { makeProgress } from './progress.ts';
import { dist, publish } from './publish.ts';
import { emptyRecord, readRecord, recordFile, writeRecord, type BuildRecord } from './record.ts';
import { renderPages } from './render.ts';
import { compilePages, loadPages, removeOldPages } from './renderer.ts';
import { addClientFiles, addHostFiles, addSearch, addSitemaps, entryPages } from './site-files.ts';
import { summarise } from './summary.ts';

/** Parsed texts, relative to the site's folder. */
const parsedFile = '.cache/parsed.bin';

/** What the command passes to a build. */
interface BuildOptions {
  /** The site's folder. */
  readonly root: string;
  /** The folder for new and changed files, relative to the site's folder. */
  readonly made: string;
  /** Astro's settings. */
  readonly config: unknown;
  /** Runs Astro's command line; returns its exit code. */
  readonly astro: (args: readonly string[], env: Readonly<Record<string, string>>) => number;
}

/**
 * Builds the site and publishes it.
 *
 * @throws UserError if the content has mistakes or a step fails; the published site is then unchanged
 */
export async function buildSite({ root, made, config, astro }: BuildOptions): Promise<void> {
  const progress = makeProgress();
  const code = digestOfCode(root, engine, site, config);
  const content = readChecked(root, code);
  const problems = await brokenImages(root);
  if (problems.length > 0) throw new UserError(reportOf({ problems }));
  // Only after the content was checked: before, a link in it could lead out of the site.
  const compiled = digestOf(JSON.stringify([code, digestOfAssets(root)]));
  const catalog = makeCatalog(
    content.articles,
    content.pages,
    content.topics,
    new Map(goneArticles(content)),
  );
  progress.phase('reading');
  compilePages(root, compiled, astro);
  progress.phase('compiling');

  buildContext.catalog = catalog;
  const before = readRecord(join(root, recordFile));
  const output = new Output(join(root, made), join(root, dist), before.files);
  const renderer = await loadPages(root, compiled, engine);
  const reusable = before.code === code ? before : emptyRecord;
  const rendered = await renderPages(renderer, catalog, reusable, output, progress.show);
  progress.phase('rendering');
  const searched = await addSearch(root, catalog, before, output);
  progress.phase('search');
  addClientFiles(renderer, rendered, output);
  await addSitemaps(rendered.units, output);
  addHostFiles(root, catalog, output);
  if (site.compressed) await addCompressed(output);
  refuseIncomplete(catalog, output, join(root, made));

  const { units, dependencies, digests } = rendered;
  const record: BuildRecord = { code, compiled, searched, dependencies, digests, units, files: output.files };
  const removed = output.removed();
  publish(made, removed);
  writeRecord(join(root, recordFile), record);
  writeChanges(root, before, record, removed);
  removeOldPages(root, compiled);
  const cards = new Set([...units.values()].flatMap((unit) => unit.cards));
  for (const folder of [cacheFolder, iconsFolder, picturesFolder])
    removeUnusedImages(join(root, folder), cards);
  progress.phase('publishing');
  console.log(
    summarise({
      ...{ origin: site.origin, content, record, rendered },
      ...{ written: output.written.size, phases: progress.phases },
    }),
  );
}

/** Reads and checks the content. Parses only texts that changed since the last build. */
function readChecked(root: string, code: string): Content {
  const file = join(root, parsedFile);
  const cache = readParseCache(file, code);
  const content = readContent(root, {
    languages: site.languages,
    today: today(),
    recorded: process.env['CI'] === 'true',
    cache,
  });
  content.problems.push(...checkIds(root, site, content));
  const waiting = waitingNotice(content.waiting);
  for (const notice of [...content.notices, ...(waiting === undefined ? [] : [waiting])]) console.log(notice);
  if (content.problems.length > 0) throw new UserError(reportOf(content));
  writeParseCache(file, code, cache);
  return content;
}

function refuseIncomplete(catalog: Catalog, output: Output, made: string): void {
  const has = (file: string): boolean => output.files.has(file);
  const incomplete = incompleteFiles(entryPages(catalog), has, made, output.written);
  if (incomplete.length > 0)
    throw new UserError(
      `The build is not complete: ${incomplete.slice(0, 5).join(', ')} is missing or cut off. Build again; if it happens again, run npm install first.`,
    );
}
