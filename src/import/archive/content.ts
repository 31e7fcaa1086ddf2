// The content of a WordPress post → HTML: line breaks are markup there, and so are shortcodes and comments of blocks.
import { z } from 'zod';
import { escaped, figureOf, type Leftover } from './figure.ts';
import { replaceShortcodes } from './shortcodes.ts';
import type { Attachment } from './survey.ts';
import type { Item } from './wxr.ts';

/** The content of a post as HTML, and what of it an article can't have. */
interface Content {
  readonly html: string;
  readonly leftovers: readonly Leftover[];
}

const blockNames =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|ol|p|pre|section|summary|table|caption|colgroup|col|tbody|td|tfoot|th|thead|tr|ul';
const blockTag = new RegExp(`^</?(?:${blockNames})[\\s/>]`, 'i');

/**
 * Line breaks of text that was typed without blocks, as `wpautop` reads them: an empty line ends a paragraph. Two `<br>`
 * do the same, which the reader of pages knows.
 */
function breakLines(text: string): string {
  let isCode = 0;
  const pieces = text.trim().split(/(<[^>]*>)/);
  return pieces
    .map((piece, i) => {
      if (i % 2 === 1) {
        if (/^<(?:pre|script|style)[\s>]/i.test(piece)) isCode++;
        else if (/^<\/(?:pre|script|style)/i.test(piece)) isCode--;
        return piece;
      }
      if (isCode > 0) return piece;
      const [before = '', after = ''] = [pieces[i - 1], pieces[i + 1]];
      const start =
        before === '' || blockTag.test(before) || /^<br/i.test(before) ? piece.trimStart() : piece;
      const inner = after === '' || blockTag.test(after) ? start.trimEnd() : start;
      return inner.replace(/[ \t]*\r?\n/g, '<br>');
    })
    .join('');
}

/** Blocks that are made when a page is shown: the export has no text of them. */
const withoutText = 'a block that WordPress fills in when it shows the page';

/** Removes the comments that mark blocks, and breaks the lines of what is outside of blocks. */
function readBlocks(content: string, leftovers: Leftover[]): string {
  if (!content.includes('<!-- wp:')) return breakLines(content);
  let depth = 0;
  let isClassic = true;
  return content
    .split(/(<!-- \/?wp:[^]*?-->)/)
    .map((piece) => {
      const [, end, name = '', rest = ''] = /^<!-- (\/?)wp:([\w/-]+)([^]*?)-->$/.exec(piece) ?? [];
      if (name === '') return isClassic ? breakLines(piece) : piece;
      if (end === '/') depth--;
      else if (!rest.trimEnd().endsWith('/')) depth++;
      else if (name !== 'footnotes') leftovers.push({ text: piece.slice(0, 200), why: withoutText });
      isClassic = depth === 0 || (end === '' && name === 'freeform');
      return '';
    })
    .join('\n');
}

function attributeOf(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
  return double ?? single ?? '';
}

/** A link in a paragraph of its own; its text is the name of the file or the address. */
const linkTo = (address: string): string => `<p><a href="${address}">${address}</a></p>`;

/** Media that a page would load from elsewhere become links; so do addresses on a line of their own. */
const linkMedia = (html: string): string =>
  html
    .replace(/<(audio|video)\b([^>]*)>([^]*?)<\/\1>/gi, (_, _name, own: string, inner: string) => {
      const address = attributeOf(own, 'src') || attributeOf(/<source[^>]*>/i.exec(inner)?.[0] ?? '', 'src');
      return address ? linkTo(address) : '';
    })
    .replace(/<iframe\b([^>]*)>[^]*?<\/iframe>/gi, (all, own: string) => {
      const address = attributeOf(own, 'src');
      return /^https?:/.test(address) ? linkTo(address) : all;
    })
    .replace(
      /(<div class="wp-block-embed__wrapper">)\s*(https?:[^\s<]+)\s*(?=<\/div>)/g,
      (_, div: string, address: string) => `${div}${linkTo(address)}`,
    )
    .replace(/(^|>)(https?:\/\/[^\s<]+)(?=<br>|<\/?p\b|$)/g, '$1<a href="$2">$2</a>');

/** Pictures whose attachment is known get its full size, and its description where they have none. */
const completePictures = (html: string, attachments: ReadonlyMap<string, Attachment>): string =>
  html.replace(/<img\b[^>]*>/gi, (tag) => {
    const found = attachments.get(/wp-image-(\d+)/.exec(tag)?.[1] ?? '');
    if (!found) return tag;
    const alt = attributeOf(tag, 'alt') || escaped(found.alt || found.caption || found.title);
    return `<img src="${escaped(found.url)}" alt="${alt}">`;
  });

/** Marks of notes in a text, until it is Markdown: private characters, which the reader of exports removes. */
const mention = (number: number): string => `\ue000${number}\ue001`;
const definition = (number: number): string => `\ue002${number}\ue001`;

/** Writes notes as Markdown has them. */
export const writeNotes = (text: string): string =>
  text.replace(/\ue000(\d+)\ue001/g, '[^$1]').replace(/\ue002(\d+)\ue001 ?/g, '[^$1]: ');

const notes = z.array(z.object({ id: z.string(), content: z.string() }));

/** The notes of a post; none if they can't be read. */
function notesOf(item: Item): z.infer<typeof notes> {
  try {
    return notes.parse(JSON.parse(item.meta.get('footnotes')?.[0] ?? '[]'));
  } catch {
    return [];
  }
}

/** Replaces the mentions of notes, and adds the notes, which WordPress keeps beside the content. */
function markNotes(html: string, item: Item): string {
  const written = notesOf(item);
  const numbers = new Map<string, number>();
  const text = html.replace(/<sup\b[^>]*data-fn="([^"]+)"[^>]*>[^]*?<\/sup>/g, (all, id: string) => {
    if (!written.some((note) => note.id === id)) return all;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return mention(number);
  });
  const texts = written
    .filter(({ id }) => numbers.has(id))
    .map(
      ({ id, content }) => `<p>${definition(numbers.get(id) ?? 0)} ${content.replace(/<\/?p>|\n/g, ' ')}</p>`,
    );
  return `${text}\n${texts.join('\n')}`;
}

/** The picture above a post, unless its text has it. */
function featured(item: Item, html: string, attachments: ReadonlyMap<string, Attachment>): string {
  const found = attachments.get(item.meta.get('_thumbnail_id')?.[0] ?? '');
  return found && !html.includes(found.url) ? figureOf(found) : '';
}

/** Converts the content of a post. @param attachments pictures and other files, by their numbers */
export function htmlOf(item: Item, attachments: ReadonlyMap<string, Attachment>): Content {
  const leftovers: Leftover[] = [];
  const content = item.content.replace(/<!--\s*(?:more\b.*?|nextpage|noteaser)\s*-->/g, (mark) => {
    leftovers.push({ text: mark, why: 'a mark where WordPress divides the text' });
    return '\n';
  });
  const plain = replaceShortcodes(content, item, attachments, leftovers);
  const blocks = readBlocks(plain, leftovers).replace(
    /<(\/?)(?:ul|li)((?:\s[^>]*)?\sclass="[^"]*(?:blocks-gallery-(?:grid|item)|wp-block-gallery)[^"]*"[^>]*)>/g,
    '<$1div$2>',
  );
  const html = markNotes(completePictures(linkMedia(blocks), attachments), item);
  return { html: `${featured(item, html, attachments)}\n${html}`, leftovers };
}
