import { suggestId } from '../../article/model/ids.ts';
import { unescaped } from '../recognise/links.ts';

/** A picture of an article, to be fetched. */
export interface PagePicture {
  readonly unit: number;
  /** Its whole address, where that of its page is known. */
  readonly address: string;
  /** Its address as the page wrote it: in a saved page, a path from its file. */
  readonly written: string;
}

/** Limits on what is fetched for one article. */
export const pictureLimits = { each: 10_000_000, all: 40_000_000, count: 30 } as const;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const endsWith = (bytes: Uint8Array, text: string, within: number): boolean =>
  ascii(bytes, Math.max(0, bytes.length - within), bytes.length).includes(text);

/** A file of ISO boxes, each of which says its length: together they are the file. */
function hasWholeBoxes(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    if (size === 0) return true;
    if (size < 8) return false;
    at += size;
  }
  return at === bytes.length;
}

/** Kinds of pictures, told by their bytes whatever their names say: how they begin, and how a whole one ends. */
const kinds: readonly {
  readonly extension: string;
  readonly begins: (bytes: Uint8Array) => boolean;
  readonly whole: (bytes: Uint8Array) => boolean;
}[] = [
  {
    extension: 'jpg',
    begins: (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff',
    whole: (bytes) => endsWith(bytes, '\xff\xd9', 1024),
  },
  {
    extension: 'png',
    begins: (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
    whole: (bytes) => endsWith(bytes, 'IEND', 64),
  },
  {
    extension: 'gif',
    begins: (bytes) => /^GIF8[79]a/.test(ascii(bytes, 0, 6)),
    whole: (bytes) => endsWith(bytes, ';', 16),
  },
  {
    extension: 'webp',
    begins: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
    whole: (bytes) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length,
  },
  {
    extension: 'avif',
    begins: (bytes) => /^ftypavi[fs]/.test(ascii(bytes, 4, 12)),
    whole: hasWholeBoxes,
  },
];

/** A picture's file extension, or why it can't be shown. */
export function pictureKind(bytes: Uint8Array): { extension: string } | { why: string } {
  const kind = kinds.find(({ begins }) => begins(bytes));
  if (kind) return kind.whole(bytes) ? { extension: kind.extension } : { why: 'the picture is not whole' };
  const start = ascii(bytes, 0, 1024);
  return {
    why: /<svg[\s>]/i.test(start)
      ? 'an SVG, which can hold scripts and fetch from elsewhere: look at it, and put it there by hand'
      : 'no picture of a kind that is shown: jpg, png, gif, webp or avif',
  };
}

/** A safe file name for a picture, made from its address. */
export function pictureName(address: string, extension: string): string {
  const [path = ''] = address.startsWith('data:') ? [] : address.split(/[?#]/);
  const last = path.split('/').at(-1) ?? '';
  const words = unescaped(last.replace(/\.\w+$/, ''));
  const stem = suggestId(words).replace(/^section-(?=1$|$)/, '');
  return `${/[a-z]/.test(stem) ? stem : `picture${stem ? `-${stem}` : ''}`}.${extension}`;
}
