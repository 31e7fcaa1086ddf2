// The files of a site besides its pages: those for browsers, the search index, sitemaps and what hosts read.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { translationFor } from '../article/model/article.ts';
import { entriesOf, type Catalog } from '../article/model/catalog.ts';
import { digestOf } from '../files/digest.ts';
import { filesIn } from '../files/files-in.ts';
import { writeWhole } from '../files/write-whole.ts';
import { isLanguage } from '../language/language.ts';
import type { Redirect } from '../publish/host-rules.ts';
import { hostFiles } from '../publish/hosts.ts';
import { redirectPages, type RedirectTarget } from '../publish/redirect-pages.ts';
import { readRedirects } from '../publish/redirects.ts';
import { sitemaps } from '../publish/sitemap.ts';
import { absolute, entryPath, pathOf, searchFolder } from '../publish/urls.ts';
import { writeSearchIndexes } from '../search/build-index.ts';
import { engineDigest } from '../search/engine-digest.ts';
import { site } from '../settings/site.ts';
import type { Output } from './output.ts';
import type { BuildRecord, Unit } from './record.ts';
import type { Rendered } from './render.ts';
import type { Renderer } from './renderer.ts';

/**
 * The files of images that no page shows, such as those of drafts. Astro makes files of every image, and adds the
 * original.
 */
function unusedImages({ images }: Renderer['data'], { dependencies, units }: Rendered): Set<string> {
  const read = new Set(
    [...units.values()].flatMap(({ reads }) => Array.from(reads, (place) => dependencies[place])),
  );
  const used = new Set<string>();
  const made = new Set<string>();
  for (const [path, { attributes, addresses }] of Object.entries(images)) {
    for (const address of addresses) made.add(address);
    if (!read.has(`image ${path}`)) continue;
    for (const address of addresses)
      if (address === attributes['src'] || String(attributes['srcset'] ?? '').includes(address))
        used.add(address);
  }
  const unused = [...made].filter((address) => !used.has(address));
  return new Set(unused.map((address) => decodeURI(pathOf(address) ?? '')));
}

/** Adds the compiled files for browsers and those of public/, without the images that no page shows. */
export function addClientFiles({ client, data }: Renderer, rendered: Rendered, output: Output): void {
  const unused = unusedImages(data, rendered);
  for (const file of filesIn(client)) {
    // A new site has .gitkeep in public/, so that git keeps the folder.
    if (unused.has(file) || basename(file) === '.gitkeep') continue;
    // The names of assets hold a digest of their content.
    if (file.startsWith('assets/')) output.link(file, join(client, file), file);
    else output.write(file, readFileSync(join(client, file)));
  }
}

/**
 * Adds the search index, or keeps the published one if no text changed.
 *
 * @returns the digest of what it was made from
 */
export async function addSearch(
  root: string,
  catalog: Catalog,
  record: BuildRecord,
  output: Output,
): Promise<string> {
  const entries = entriesOf(catalog);
  const texts = entries.flatMap(({ translations }) =>
    Object.values(translations).map(({ file, digest }) => [file, digest]),
  );
  const folder = join(root, 'content');
  const tables = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const engine = engineDigest();
  const digest = digestOf(JSON.stringify([engine, site, texts, tables]));
  const folders = site.languages.map(searchFolder);
  const made = [...record.files.keys()].filter((path) => folders.some((folder) => path.startsWith(folder)));
  if (made.length > 0 && record.searched === digest && output.keep(made)) return digest;
  await output.collect((folder) => writeSearchIndexes(root, folder, entries, { engine }));
  return digest;
}

/** Adds the sitemaps. */
export async function addSitemaps(units: ReadonlyMap<string, Unit>, output: Output): Promise<void> {
  const pages = [...units.values()].flatMap(({ listed }) => listed);
  const byAddress = pages.sort((a, b) => (`${a.url}index.html` < `${b.url}index.html` ? -1 : 1));
  for (const [path, text] of await sitemaps(byAddress)) output.write(path, text);
}

/**
 * Adds the files that hosts read. Snippets for web servers are written into `hosts/`. Under a base path the host's root
 * is above the site, so files for that root are written there too.
 */
export function addHostFiles(root: string, catalog: Catalog, output: Output): void {
  const redirects = readRedirects(root, (path) => output.files.has(path), site.base);
  const { deployed, servers, notes } = hostFiles(site.base, site.origin, redirects, site.redirectPages);
  for (const note of notes) console.log(note);
  const beside = join(root, 'hosts');
  const isRoot = site.base === '/';
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  for (const { name, text } of isRoot ? servers : [...servers, ...deployed])
    writeFileSync(join(beside, name), text);
  // GitHub Pages deploys dist as it is, under a base path too.
  for (const { name, text } of deployed) if (isRoot || name === '.nojekyll') output.write(name, text);
  if (site.redirectPages) addRedirectPages(beside, catalog, redirects, output);
}

/** The page that a redirect leads to. */
function targetOf({ articles, pages }: Catalog, to: string): RedirectTarget {
  const path = pathOf(to) ?? '';
  const [code = '', id = '', ...more] = path.split('/');
  const lang = isLanguage(code) ? code : site.languages[0];
  const entry = more.join('/') === '' ? (articles.get(id) ?? pages.get(id)) : undefined;
  return { lang, title: entry && translationFor(entry, lang).title, address: absolute(path) };
}

/** Adds redirect pages. Those of addresses outside the base path are written beside the site. */
function addRedirectPages(
  beside: string,
  catalog: Catalog,
  redirects: readonly Redirect[],
  output: Output,
): void {
  const inSite = (name: string): string | undefined => pathOf(`/${name}`);
  const { pages, without } = redirectPages(
    redirects,
    (name) => output.files.has(inSite(name) ?? ''),
    (to) => targetOf(catalog, to),
  );
  for (const { name, text } of pages) {
    const path = inSite(name);
    if (path !== undefined) output.write(path, text);
    else writeWhole(join(beside, 'moved', name), text);
  }
  const outside = pages.filter(({ name }) => inSite(name) === undefined).length;
  console.log(
    `Pages at old addresses: ${pages.length}${outside > 0 ? `, ${outside} of them in hosts/moved` : ''}.`,
  );
  if (without.length === 0) return;
  writeFileSync(join(beside, 'no-page.txt'), without.map(([from, why]) => `${from}  ${why}\n`).join(''));
  console.log(`Old addresses without a page: ${without.length}. hosts/no-page.txt has the reasons.`);
}

/** The paths of the pages of all published texts. */
export const entryPages = (catalog: Catalog): string[] =>
  entriesOf(catalog).flatMap(({ id, translations }) =>
    site.languages.flatMap((lang) => (translations[lang] ? [entryPath(lang, id)] : [])),
  );
