// Renders the pages and other files of the routes if something that they depend on changed.
import { basename } from 'node:path';
import { digestOf } from '../files/digest.ts';
import { recordReads } from '../files/reads.ts';
import type { Language } from '../language/language.ts';
import type { Catalog } from '../article/model/catalog.ts';
import { escapeAttribute } from '../publish/escape.ts';
import { listedPage, type ListedPage } from '../publish/sitemap.ts';
import { dependencyValues } from '../render/tracked.ts';
import { buildContext, cachedHeaders } from '../build-context.ts';
import type { Output } from './output.ts';
import type { BuildRecord, Unit } from './record.ts';
import type { Renderer, Target } from './renderer.ts';

/** What was rendered. */
export interface Rendered {
  readonly units: Map<string, Unit>;
  /** As in the record. */
  readonly dependencies: readonly string[];
  readonly digests: readonly string[];
  /** The number of files that were rendered, whether their bytes changed or not. */
  readonly rendered: number;
  /** The number of cards that were drawn. */
  readonly drawn: number;
}

/** How many are rendered at once. While one waits for its card, which another thread draws, the others go on. */
const atOnce = 4;
const sectionRoute = '/[lang]/[entry]/[section]';

/** Targets that are made together: a page, or the sections of an article in a language. */
const unitName = ({ route, params, file }: Target): string =>
  route.route.startsWith(sectionRoute)
    ? `${route.route} ${params['lang'] ?? ''} ${params['entry'] ?? ''}`
    : file;

/**
 * Renders what changed, and keeps the rest of the published site.
 *
 * @param record how the published site was made; empty if other code made it
 * @param progress is called before each unit
 */
export async function renderPages(
  renderer: Renderer,
  catalog: Catalog,
  record: BuildRecord,
  output: Output,
  progress: (done: number, all: number) => void,
): Promise<Rendered> {
  const dependencies = makeDependencies(catalog, renderer.data.images);
  const changed = record.dependencies.map((name, i) => dependencies.digest(name) !== record.digests[i]);
  const units = new Map<string, Unit>();
  const sum = { rendered: 0, drawn: 0 };

  async function makeUnit(name: string, targets: readonly Target[]): Promise<void> {
    const props = digestOf(JSON.stringify(targets.map(({ props, file }) => [file, props])));
    const before = record.units.get(name);
    if (
      before?.props === props &&
      !before.reads.some((place) => changed[place]) &&
      output.keep(before.files)
    ) {
      units.set(name, {
        ...before,
        reads: before.reads.map((place) => dependencies.placeOf(record.dependencies[place] ?? '')),
      });
      return;
    }
    const { value, reads } = await recordReads(() => makeFiles(renderer, targets, output));
    sum.rendered += targets.length;
    const { drawn, ...unit } = value;
    sum.drawn += drawn;
    units.set(name, { props, reads: Uint32Array.from(reads, dependencies.placeOf), ...unit });
  }

  const byName = Map.groupBy(await renderer.targets(), unitName);
  // The files of an entry follow each other, so that its texts are parsed once.
  const order = [...byName].sort(([, [a]], [, [b]]) =>
    compare(a?.params['entry'] ?? '', b?.params['entry'] ?? ''),
  );
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let unit = order[next++]; unit; unit = order[next++]) {
      progress(next, order.length);
      await makeUnit(...unit);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { units, ...dependencies.all(), ...sum };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers dependencies in the order in which pages read them, and gives the digests of their values. */
function makeDependencies(catalog: Catalog, images: Readonly<Record<string, unknown>>) {
  const valueOf = dependencyValues(catalog, images);
  const digests = new Map<string, string>();
  const places = new Map<string, number>();
  const digest = (name: string): string => {
    const known = digests.get(name) ?? digestOf(JSON.stringify([valueOf(name)]));
    digests.set(name, known);
    return known;
  };
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const all = () => ({ dependencies: [...places.keys()], digests: Array.from(places.keys(), digest) });
  return { digest, placeOf, all };
}

type Made = Pick<Unit, 'files' | 'cards' | 'listed'> & { readonly drawn: number };

/** Renders targets and adds their files to the new site. */
async function makeFiles(renderer: Renderer, targets: readonly Target[], output: Output): Promise<Made> {
  const files: string[] = [];
  const cards: string[] = [];
  const listed: ListedPage[] = [];
  let drawn = 0;
  const add = (file: string, content: Uint8Array | string): void => {
    output.write(file, content);
    files.push(file);
    if (!file.endsWith('.html')) return;
    const html = String(content);
    const [head = ''] = html.split('</head>', 1);
    const path = /^(.*\/)?index\.html$/.exec(file);
    const page = path && listedPage(path[1] ?? '', head);
    // Copied, since V8 keeps the whole text of a page in memory for each part of it.
    if (page) listed.push(JSON.parse(JSON.stringify(page)) as ListedPage);
  };
  const [first] = targets;
  if (first?.route.route === sectionRoute) {
    for (const [file, html] of await sectionPages(renderer, targets)) add(file, html);
    return { files, cards, listed, drawn };
  }
  for (const target of targets) {
    const response = await renderer.render(target);
    const cached = response.headers.get(cachedHeaders.file);
    if (cached === null) {
      const content = await contentOf(response);
      if (content) add(target.file, content);
      continue;
    }
    output.link(target.file, cached, basename(cached));
    files.push(target.file);
    cards.push(basename(cached));
    // Icons are drawn and cached as cards are.
    if (response.headers.has(cachedHeaders.drawn) && target.file.endsWith('/card.png')) drawn++;
  }
  return { files, cards, listed, drawn };
}

/** The pages of an article's sections in a language, by their files. */
async function sectionPages(renderer: Renderer, targets: readonly Target[]): Promise<Map<string, string>> {
  const bySection = new Map(targets.map((target) => [target.params['section'] ?? '', target]));
  const [{ lang = '', entry = '' } = {}] = targets.map(({ params }) => params);
  const render = async (section: string): Promise<string> => {
    const target = bySection.get(section);
    if (!target) throw new Error(`${entry} has no section "${section}"`);
    return (await renderer.render(target)).text();
  };
  const pages = await buildContext.sectionPages?.(lang as Language, entry, [...bySection.keys()], render);
  return new Map(Array.from(pages ?? [], ([section, html]) => [bySection.get(section)?.file ?? '', html]));
}

/** The content of a response. A redirect, which only an owner's own page can make, becomes a page that redirects. */
async function contentOf(response: Response): Promise<Uint8Array | undefined> {
  const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : undefined;
  if (to) {
    const address = escapeAttribute(to);
    return Buffer.from(
      `<!doctype html><html><head><meta charset="utf-8"><title>${address}</title><meta http-equiv="refresh" content="0;url=${address}"><meta name="robots" content="noindex"></head><body><a href="${address}">${address}</a></body></html>`,
    );
  }
  return response.body ? Buffer.from(await response.arrayBuffer()) : undefined;
}
