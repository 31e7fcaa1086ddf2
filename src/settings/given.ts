import type { Catalog } from '../article/model/catalog.ts';
import type { Language } from '../language/language.ts';

/** The attributes of an `<img>`. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An image that is ready for pages. */
export interface PreparedImage {
  readonly attributes: Attributes;
  /** Addresses of the files that were made of it, whether its page shows them or not. */
  readonly addresses: readonly string[];
}

/** What a build and the compiled pages give each other. */
export interface Given {
  /** Everything that is published: the pages take it in place of Astro's store. */
  catalog?: Catalog;
  /** The content's images, by path from the site's folder. */
  images?: Readonly<Record<string, PreparedImage>>;
  /** Prepares all images of the content. */
  prepareAllImages?: () => Promise<Record<string, PreparedImage>>;
  /** Makes the pages of sections: see section-shell.ts. */
  sectionPages?: (
    lang: Language,
    id: string,
    sections: readonly string[],
    render: (section: string) => Promise<string>,
  ) => Promise<Map<string, string>>;
}

/** Headers of a response that names the cached file it stands for, and says whether that was drawn now. */
export const cachedHeaders = { file: 'midad-file', drawn: 'midad-drawn' } as const;

const key = Symbol.for('midad.given');
const registry: Record<symbol, Given | undefined> = globalThis as object as Record<symbol, undefined>;

/** On globalThis, since the build, which Node loads, and the pages, which Vite bundled, have a copy of this module each. */
export const given: Given = (registry[key] ??= {});
