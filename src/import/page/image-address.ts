import { propertyOf, type Element } from './html.ts';

/** Attributes in which pages keep an image's address until a script loads it. */
const lazyAttributes = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataFullUrl', 'dataOrigFile'];

/** The address of a `srcset` for the widest screen. */
const widest = (set: string): string | undefined =>
  set
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
      return { address, size: Number.parseFloat(size) || 1 };
    })
    .filter(({ address }) => address !== '')
    .toSorted((a, b) => b.size - a.size)[0]?.address;

const isPlaceholder = (address: string): boolean =>
  (/^data:/i.test(address) && address.length < 2000) ||
  /(?:blank|spacer|placeholder|lazy)[^/]*\.\w+$/i.test(address);

/** Whether an image in a data: address is a placeholder of at most two pixels. */
function isTiny(address: string): boolean {
  const bytes = Buffer.from(address.replace(/^[^,]*,/, ''), 'base64');
  if (bytes.length < 24) return true;
  const start = bytes.toString('latin1', 0, 4);
  if (start === 'GIF8') return bytes.readUInt16LE(6) < 3 && bytes.readUInt16LE(8) < 3;
  return start === '\x89PNG' && bytes.readUInt32BE(16) < 3 && bytes.readUInt32BE(20) < 3;
}

/** The address of an `<img>` as written, unless it may be a placeholder. */
export function sureAddress(img: Element): string | undefined {
  const lazy = lazyAttributes.map((name) => propertyOf(img, name)).find(Boolean);
  const source = propertyOf(img, 'src');
  if (lazy) return lazy;
  if (source && !isPlaceholder(source)) return source;
  return widest(propertyOf(img, 'srcSet') || propertyOf(img, 'dataSrcset') || propertyOf(img, 'dataSrcSet'));
}

/** The address of an `<img>` as written; undefined if it is only a placeholder. */
export function imageAddress(img: Element): string | undefined {
  const source = propertyOf(img, 'src');
  return sureAddress(img) ?? (/^data:[^,]*;base64,/i.test(source) && !isTiny(source) ? source : undefined);
}
