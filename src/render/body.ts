import { folderOf, type Translation } from '../article/model/article.ts';
import { placeOf, type Catalog } from '../article/model/catalog.ts';
import {
  withAttributes,
  type LinkAttributes,
  type MarkdownDocument,
  type ReadMoreItem,
} from '../article/markdown/document.ts';
import { blockId } from '../article/model/page-ids.ts';
import type { LinkTarget } from '../article/model/link-target.ts';
import { render, renderInline } from '../article/markdown/markdown.ts';
import { rememberLast } from '../files/reads.ts';
import type { Block } from '../article/markdown/sections.ts';
import { absolute, href, pathOf, entryPath, placePath } from '../publish/urls.ts';
import type { Attributes } from '../build-context.ts';
import { prepareImages } from './images.ts';
import { parsedText } from './parsed.ts';

/** A rendered block: HTML, or the items of a read-more block. */
export type RenderedBlock =
  | { readonly html: string; readonly number: number | undefined }
  | { readonly items: readonly ReadMoreItem[] };

/** A rendered body. */
interface RenderedBody {
  readonly opening: readonly RenderedBlock[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    /** The heading's content as HTML. */
    readonly heading: string;
    readonly blocks: readonly RenderedBlock[];
  }[];
  /** The footnotes as HTML. */
  readonly notes: string;
}

/** How a body is rendered outside its own page. */
interface RenderOptions {
  /** Whether its page also has another language, so that ids must differ. */
  readonly facing?: boolean;
  /** Whether it is read outside the site, as in a feed: addresses are absolute. */
  readonly outside?: boolean;
}

const remember = rememberLast<RenderedBody>(16);

/**
 * Reads and renders the body of an article or page. Bodies that pages share are rendered once.
 *
 * @param id the entry's id, for links to its own sections
 * @throws if the file changed since it was checked and has problems now
 */
export function renderBody(
  catalog: Catalog,
  id: string,
  translation: Translation,
  options: RenderOptions = {},
): Promise<RenderedBody> {
  const render = () => renderBodyNow(catalog, id, translation, options);
  if (!import.meta.env.PROD) return render();
  return remember(`${translation.file} ${JSON.stringify(options)}`, render);
}

async function renderBodyNow(
  catalog: Catalog,
  id: string,
  translation: Translation,
  { facing = false, outside = false }: RenderOptions,
): Promise<RenderedBody> {
  const { file, lang } = translation;
  const { document: parsed, body: parts } = await parsedText(translation);
  const document: MarkdownDocument = {
    ...parsed,
    ...(facing && { notePrefix: `${lang}-` }),
    ...(outside && { address: absolute(entryPath(lang, id)) }),
  };
  const images = await prepareImages(
    folderOf(translation),
    document.images.map(({ src }) => src),
  );
  const address = (target: LinkTarget): LinkAttributes => {
    if (target.kind === 'outside') return { href: target.url };
    if (target.kind === 'section') return { href: `${document.address ?? ''}#${target.section}` };
    const place = placeOf(catalog, target, lang, id);
    if (!place) throw new Error(`${file}: a link has no target: ${JSON.stringify(target)}`);
    const path = placePath(place);
    return {
      href: outside ? absolute(path) : href(path),
      ...(place.lang !== lang && { hreflang: place.lang }),
    };
  };
  const ready: MarkdownDocument = {
    ...document,
    href: address,
    picture: (src) => (outside ? outsideImage(images.get(src)) : images.get(src)) ?? { src },
  };
  const print = (block: Block): RenderedBlock => {
    if (block.items) return { items: block.items };
    const { number, tokens } = block;
    const [first] = tokens;
    // On a facing page the row of both languages has the number.
    const html =
      first && number && !facing && !outside
        ? withAttributes(first, [...(first.attrs ?? []), ['id', blockId(number)]], () =>
            render(tokens, ready),
          )
        : render(tokens, ready);
    return { html, number };
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

/** The attributes of an image outside the site: one file, by its absolute address. */
export function outsideImage(attributes: Attributes | undefined): Attributes | undefined {
  if (!attributes) return undefined;
  const { src = '', width = 0, height = 0 } = attributes;
  return { src: absolute(pathOf(String(src)) ?? ''), width, height };
}
