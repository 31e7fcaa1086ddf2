import { folderOf, type Picture, type Translation } from '../article/model/article.ts';
import type { Catalog } from '../article/model/catalog.ts';
import { stringsOf } from '../settings/strings.ts';
import { bidiHtml } from '../publish/bidi-html.ts';
import { bylineOf, rightsOf } from '../publish/byline.ts';
import { attributesHtml, escapeAttribute } from '../publish/escape.ts';
import { outsideImage, renderBody, type RenderedBlock } from './body.ts';
import type { Attributes } from '../build-context.ts';
import { prepareImages } from './images.ts';
import { readMoreLinks } from './read-more-links.ts';

/** An article as HTML for readers elsewhere: without our styles and scripts, and with whole addresses. */
interface ArticleHtml {
  /** Standfirst, byline and the note on rights, a paragraph each. */
  readonly introduction: readonly string[];
  /** Its blocks. */
  readonly body: readonly string[];
}

/** Reads and renders an article for readers elsewhere. */
export async function articleHtml(
  catalog: Catalog,
  id: string,
  translation: Translation,
): Promise<ArticleHtml> {
  const { lang, description } = translation;
  const words = stringsOf(lang);
  const isolate = (text: string): string => bidiHtml(lang, text);
  const body = await renderBody(catalog, id, translation, { outside: true });
  const readMore = (items: Parameters<typeof readMoreLinks>[2]): string => {
    const links = readMoreLinks(catalog, lang, items).map(({ title, url }) =>
      url ? `<a href="${escapeAttribute(url)}">${isolate(title)}</a>` : isolate(title),
    );
    return `<p>${isolate(words.readMore)}</p><ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;
  };
  const print = (block: RenderedBlock): string => ('html' in block ? block.html : readMore(block.items));
  return {
    introduction: [description, bylineOf(translation), rightsOf(translation)].flatMap((text) =>
      text ? [`<p>${isolate(text)}</p>`] : [],
    ),
    body: [
      ...(translation.picture ? [await pictureHtml(translation, translation.picture)] : []),
      ...body.opening.map(print),
      ...body.sections.flatMap(({ heading, blocks }) => [`<h2>${heading}</h2>`, ...blocks.map(print)]),
      body.notes,
    ],
  };
}

/** The picture under the head as HTML, with its caption and credit. */
async function pictureHtml(
  translation: Translation,
  { file, alt, caption, credit }: Picture,
): Promise<string> {
  const images = await prepareImages(folderOf(translation), [file]);
  const image: Attributes = { ...outsideImage(images.get(file)), alt };
  const words = [caption, credit].filter((text) => text !== undefined).join(' ');
  const figcaption = words && `<figcaption>${bidiHtml(translation.lang, words)}</figcaption>`;
  return `<figure><img${attributesHtml(image)}>${figcaption}</figure>`;
}
