import { root } from 'virtual:project';
import type { Translation } from '../article/model/article.ts';
import { placeOf, type Catalog } from '../article/model/catalog.ts';
import {
  newDocument,
  type LinkAttributes,
  type MarkdownDocument,
  type ReadMoreItem,
} from '../article/markdown/document.ts';
import type { LinkTarget } from '../article/model/link-target.ts';
import { parse, render, renderInline } from '../article/markdown/markdown.ts';
import { printProblems } from '../article/problems/problem.ts';
import { readMarkdown } from '../article/loader/read-again.ts';
import { site } from '../settings/site.ts';
import { sectionsOf, type Block } from '../article/markdown/sections.ts';
import { absolute, href, pathOf, entryPath, placePath } from '../publish/urls.ts';
import { prepareImages, type Attributes } from './images.ts';

/** A block ready to print: HTML, or the items of a read-more block. */
export type RenderedBlock =
  | { readonly html: string; readonly number: number | undefined }
  | { readonly items: readonly ReadMoreItem[] };

/** A body ready to print. */
export interface RenderedBody {
  readonly opening: readonly RenderedBlock[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    /** The heading's words, as HTML. */
    readonly heading: string;
    readonly blocks: readonly RenderedBlock[];
  }[];
  /** The notes at its end, as HTML. */
  readonly notes: string;
}

/** Where a body is printed, when that is not its own page. */
export interface RenderOptions {
  /** Whether it shares its page with another language, so that ids must differ. */
  readonly among?: boolean;
  /** Whether it leaves the site, as in a feed: addresses are whole. */
  readonly outside?: boolean;
}

/**
 * Reads and renders the body of an article or page.
 *
 * @param id the piece's id, which links to its own sections stand for
 * @throws where the file changed since it was checked and is wrong now
 */
export async function renderBody(
  catalog: Catalog,
  id: string,
  translation: Translation,
  { among = false, outside = false }: RenderOptions = {},
): Promise<RenderedBody> {
  const { file, lang } = translation;
  const { body, firstLine } = readMarkdown(root, file);
  const document: MarkdownDocument = {
    ...newDocument(lang, file, firstLine),
    siteLanguages: site.languages,
    ...(among && { notePrefix: `${lang}-` }),
    ...(outside && { address: absolute(entryPath(lang, id)) }),
  };
  const parts = sectionsOf(parse(body, document));
  if (document.problems.length > 0) throw new Error(printProblems(document.problems));

  const images = await prepareImages(
    file.slice(0, file.lastIndexOf('/')),
    document.images.map(({ src }) => src),
  );
  const address = (target: LinkTarget): LinkAttributes => {
    if (target.kind === 'outside') return { href: target.url };
    if (target.kind === 'section') return { href: `${document.address ?? ''}#${target.section}` };
    const place = placeOf(catalog, target, lang, id);
    if (!place) throw new Error(`${file}: a link leads nowhere: ${JSON.stringify(target)}`);
    const path = placePath(place);
    return {
      href: outside ? absolute(path) : href(path),
      ...(place.lang !== lang && { hreflang: place.lang }),
    };
  };
  const ready: MarkdownDocument = {
    ...document,
    href: address,
    picture: (src) => (outside ? whole(images.get(src)) : images.get(src)) ?? { src },
  };
  const print = (block: Block): RenderedBlock => {
    if (block.items) return { items: block.items };
    // Where two languages share a page, the row they stand in bears the number.
    if (block.number && !among && !outside) block.tokens[0]?.attrSet('id', `p${block.number}`);
    return { html: render(block.tokens, ready), number: block.number };
  };
  return {
    opening: parts.opening.map(print),
    sections: parts.sections.map((section) => ({
      id: section.id,
      title: section.title,
      heading: renderInline(section.heading, ready).trim(),
      blocks: section.blocks.map(print),
    })),
    notes: render(parts.notes, ready),
  };
}

/** An image's attributes for readers elsewhere: one file, by its whole address. */
function whole(attributes: Attributes | undefined): Attributes | undefined {
  if (!attributes) return undefined;
  const { src = '', width = 0, height = 0 } = attributes;
  return { src: absolute(pathOf(String(src)) ?? ''), width, height };
}
