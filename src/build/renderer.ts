// Astro compiles the pages when the code or an image has changed. The compiled pages are kept in .cache/compiled/; a
// build renders them without Astro's build and Vite.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { compileVariable } from '../engine.ts';
import { UserError } from '../files/user-error.ts';
import { buildContext } from '../build-context.ts';
import { site } from '../settings/site.ts';
import { compiled, type CompiledData } from '../vite/compile-only.ts';

/** A route of the site, as Astro describes it. */
interface Route {
  readonly route: string;
  readonly component: string;
  readonly type: 'page' | 'endpoint' | 'redirect' | 'fallback';
  readonly pathname?: string;
}
type Parameters = Readonly<Record<string, string | undefined>>;

/** The module of a route. */
interface RouteModule {
  readonly GET?: (context: {
    readonly params: Parameters;
    readonly props: unknown;
  }) => Response | Promise<Response>;
}

interface App {
  readonly routeCache: {
    readonly get: (
      route: Route,
    ) => { staticPaths?: readonly { params: Parameters; props?: unknown }[] } | undefined;
  };
  readonly setInternals: (internals: object) => void;
  readonly setOptions: (options: object) => void;
  readonly render: (request: Request, options: { readonly routeData: Route }) => Promise<Response>;
  readonly getComponentByRoute: (route: Route) => Promise<RouteModule>;
}

/** A file of the site that a route makes. */
export interface Target {
  readonly route: Route;
  /** The path of its file. */
  readonly file: string;
  readonly pathname: string;
  readonly params: Parameters;
  readonly props: unknown;
}

/** The compiled pages. */
export interface Renderer {
  /** The folder of the files for browsers. */
  readonly client: string;
  readonly data: CompiledData;
  /** Lists the files of all routes. */
  readonly targets: () => Promise<Target[]>;
  /** Renders one of them. */
  readonly render: (target: Target) => Promise<Response>;
}

const folderOf = (root: string): string => join(root, '.cache/compiled');

/**
 * Compiles the pages, unless that was done before.
 *
 * @param digest of all that the compilation reads
 * @param astro runs Astro's command line; returns its exit code
 * @returns whether Astro was run
 */
export function compilePages(
  root: string,
  digest: string,
  astro: (args: readonly string[], env: Readonly<Record<string, string>>) => number,
): boolean {
  const folder = folderOf(root);
  if (existsSync(join(folder, digest))) return false;
  const partial = join(folder, `partial-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  try {
    const code = astro(['build', '--silent', '--outDir', join(partial, compiled.client)], {
      [compileVariable]: partial,
    });
    if (code !== 0) throw new UserError('The pages could not be compiled.');
    // Renamed last: a folder with this name is complete.
    renameSync(partial, join(folder, digest));
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return true;
}

/** Removes compiled pages that are not used any more, and what a killed compilation left. */
export function removeOldPages(root: string, digest: string): void {
  for (const name of readdirSync(folderOf(root)))
    if (name !== digest) rmSync(join(folderOf(root), name), { recursive: true, force: true });
}

/** Loads the compiled pages. `buildContext.catalog` must be set before they are rendered. */
export async function loadPages(root: string, digest: string, engine: string): Promise<Renderer> {
  const folder = join(folderOf(root), digest);
  const data = JSON.parse(readFileSync(join(folder, compiled.data), 'utf8')) as CompiledData;
  buildContext.images = data.images;
  const pages = join(folder, compiled.pages);
  const entry = readdirSync(pages).find((name) => name.startsWith('prerender-entry')) ?? '';
  const { app } = (await import(pathToFileURL(join(pages, entry)).href)) as { app: App };
  app.setInternals({
    pagesByKeys: new Map(data.pagesByKeys),
    entrySpecifierToBundleMap: new Map(data.bundles),
  });
  app.setOptions({
    settings: { scripts: data.scripts },
    logger: { options: { destination: { write: () => true }, level: 'silent' } },
  });
  const isOwn = (route: Route): boolean => join(root, route.component).startsWith(engine);

  async function targets(): Promise<Target[]> {
    const found: Target[] = [];
    const places = new Map<Route, number>();
    const paths = (await new StaticPaths(app as never).getAll()) as unknown as {
      pathname: string;
      route: Route;
    }[];
    for (const { pathname, route } of paths) {
      const place = places.get(route) ?? 0;
      places.set(route, place + 1);
      const { params = {}, props } = app.routeCache.get(route)?.staticPaths?.[place] ?? {};
      found.push({ route, pathname, params, props, file: fileOf(route, pathname) });
    }
    return found;
  }

  async function render({ route, pathname, params, props }: Target): Promise<Response> {
    if (route.type === 'endpoint' && isOwn(route)) {
      const { GET } = await app.getComponentByRoute(route);
      if (GET) return GET({ params, props });
    }
    const path = pathname.replace(/^\/|\/$/g, '');
    const ending = route.type === 'endpoint' || path === '' ? '' : '/';
    return app.render(new Request(new URL(site.base + path + ending, site.origin)), { routeData: route });
  }

  return { client: join(folder, compiled.client), data, targets, render };
}

/** The path that Astro gives to the file of a page or an endpoint. */
function fileOf({ type }: Route, pathname: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' || path === '500' ? `${path}.html` : `${path}/index.html`.replace(/^\//, '');
}
