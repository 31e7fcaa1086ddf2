import type { Catalog } from './article/model/catalog.ts';
import type { Language } from './language/language.ts';

/** The attributes of an `<img>`. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An image that is ready for pages. */
export interface PreparedImage {
  readonly attributes: Attributes;
  /** Addresses of the files that were made of it, whether its page shows them or not. */
  readonly addresses: readonly string[];
}

/** What the build and the compiled pages pass to each other. */
interface BuildContext {
  /** Everything that is published. Pages take it instead of Astro's store. Set by the build only. */
  catalog?: Catalog;
  /** The content's images, by path from the site's folder. Set by the build only. */
  images?: Readonly<Record<string, PreparedImage>>;
  /** Prepares all images of the content. Set by the pages. */
  prepareAllImages?: () => Promise<Record<string, PreparedImage>>;
  /** Makes the pages of sections: see section-shell.ts. Set by the pages. */
  sectionPages?: (
    lang: Language,
    id: string,
    sections: readonly string[],
    render: (section: string) => Promise<string>,
  ) => Promise<Map<string, string>>;
}

/** Headers of a response without a body: the path of the cached file to publish, and whether it was drawn now. */
export const cachedHeaders = { file: 'midad-file', drawn: 'midad-drawn' } as const;

const key = Symbol.for('midad.build-context');
const registry: Record<symbol, BuildContext | undefined> = globalThis as object as Record<symbol, undefined>;

/** On globalThis, since the build (loaded by Node) and the pages (bundled by Vite) each have a copy of this module. */
export const buildContext: BuildContext = (registry[key] ??= {});
