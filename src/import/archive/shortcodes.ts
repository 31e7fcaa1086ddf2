// WordPress's own shortcodes, such as [caption], → HTML. Those of plugins are left out, and what they enclose stays.
import { escaped, figureOf, type Leftover } from './figure.ts';
import type { Attachment } from './survey.ts';
import type { Item } from './wxr.ts';

type Attributes = ReadonlyMap<string, string>;

const attributesOf = (text: string): Attributes =>
  new Map(
    Array.from(
      text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]+))/g),
      ([, name = '', a, b, c]) => [name, a ?? b ?? c ?? ''],
    ),
  );

/** A caption: the picture, which may be in a link, then its words. */
function caption(attributes: Attributes, inner: string): string {
  const [, picture = '', words = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([^]*)$/.exec(inner) ?? [];
  const text = attributes.get('caption') ?? words.trim();
  return picture ? `<figure>${picture}${text ? `<figcaption>${text}</figcaption>` : ''}</figure>` : inner;
}

const isPicture = ({ url }: Attachment): boolean => /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)$/i.test(url);

/** The pictures a gallery names, or else those that were uploaded to the post. */
function gallery(attributes: Attributes, item: Item, attachments: ReadonlyMap<string, Attachment>): string {
  const named = (attributes.get('ids') ?? attributes.get('include') ?? '').match(/\d+/g);
  const ids = named ?? [...attachments].filter(([, { parent }]) => parent === item.id).map(([id]) => id);
  const found = ids.flatMap((id) => attachments.get(id) ?? []).filter(isPicture);
  return `\n${found.map(figureOf).join('\n')}\n`;
}

const sources = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'flac', 'mp4', 'm4v', 'webm', 'ogv'];

/** A recording or video, as an address on a line of its own. */
function media(attributes: Attributes, inner: string): string {
  const address = sources.map((name) => attributes.get(name)).find(Boolean) ?? inner.trim();
  return address ? `\n<p>${escaped(address)}</p>\n` : '';
}

const known =
  /\[(caption|wp_caption|gallery|embed|audio|video)\b([^\]]*?)(?:\/\]|\](?:((?:(?!\[\1\b)[^])*?)\[\/\1\])?)/g;

/** Names of shortcodes that stand alone and have no attributes: other words in brackets are text. */
const loneNames = /^(?:contact-form|toc|ads?|adsense|social|share|newsletter|sitemap|more|nextpage)/;

/**
 * Replaces the shortcodes of a content.
 *
 * @param leftovers gets those of plugins
 */
export function replaceShortcodes(
  content: string,
  item: Item,
  attachments: ReadonlyMap<string, Attachment>,
  leftovers: Leftover[],
): string {
  const replaced = content.replace(known, (_, name: string, written: string, inner = '') => {
    const attributes = attributesOf(written);
    if (name.endsWith('caption')) return caption(attributes, inner as string);
    if (name === 'gallery') return gallery(attributes, item, attachments);
    return media(attributes, inner as string);
  });
  const closed = new Set(Array.from(replaced.matchAll(/\[\/([a-zA-Z][\w-]*)\]/g), ([, name]) => name));
  return replaced
    .replace(
      /(?<!\[)\[(\/?)([a-zA-Z][\w-]*)((?:\s[^\]<>]*)?)\/?\](?!\]|\()/g,
      (all, end, name: string, written: string) => {
        const isShortcode = end === '/' || closed.has(name) || written.includes('=') || loneNames.test(name);
        if (!isShortcode) return all;
        leftovers.push({ text: all, why: 'a shortcode' });
        return '';
      },
    )
    .replace(/\[(\[[a-zA-Z][^\]]*\])\]/g, '$1');
}
