import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { buildContext, type PreparedImage } from '../build-context.ts';

/** What the pages need of Astro's build besides their code. */
export interface CompiledData {
  /** The styles and scripts of a route, if an owner's component has some: the fields of Astro's own build. */
  readonly pagesByKeys: readonly (readonly [string, object])[];
  readonly bundles: readonly (readonly [string, string])[];
  readonly scripts: readonly object[];
  /** The content's images, by path. */
  readonly images: Readonly<Record<string, PreparedImage>>;
}

/** Of Astro's compiled pages and the data of its build, what is used here. */
interface App {
  readonly manifest: {
    readonly routes: readonly { readonly routeData: object }[];
    readonly entryModules: Readonly<Record<string, string>>;
  };
  readonly getOptions: () => {
    readonly settings: { readonly scripts: readonly object[] };
    readonly allPages: Readonly<Record<string, { readonly key: string; readonly styles: readonly object[] }>>;
  };
  readonly getComponentByRoute: (route: object) => Promise<unknown>;
}

/** In that folder: the files for browsers, the compiled pages, and the rest. */
export const compiled = { client: 'client', pages: 'pages', data: 'data.json' } as const;

/**
 * Makes Astro's build stop before it renders pages: it compiles them and keeps them in a folder, from where a build
 * renders those that changed.
 */
export const compileOnly =
  (folder: string) =>
  (standard: AstroPrerenderer): AstroPrerenderer => {
    const made = join(folder, compiled.client, '.prerender');
    return {
      name: 'midad',
      async setup() {
        await standard.setup?.();
        const { app } = standard as AstroPrerenderer & { readonly app?: App };
        if (!app) throw new Error('This version of Astro compiles pages differently. Adapt compile-only.ts.');
        const { settings, allPages } = app.getOptions();
        // The images are known to the module that prepares them, which the pages import.
        for (const { routeData } of app.manifest.routes) await app.getComponentByRoute(routeData);
        const data: CompiledData = {
          pagesByKeys: Object.values(allPages).map(({ key, styles }) => [key, { styles }]),
          bundles: Object.entries(app.manifest.entryModules),
          scripts: settings.scripts,
          images: (await buildContext.prepareAllImages?.()) ?? {},
        };
        writeFileSync(join(folder, compiled.data), JSON.stringify(data));
      },
      getStaticPaths: () => Promise.resolve([]),
      render: (request, options) => standard.render(request, options),
      teardown() {
        renameSync(made, join(folder, compiled.pages));
        return Promise.resolve();
      },
    };
  };
