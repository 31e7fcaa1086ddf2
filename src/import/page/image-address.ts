import { propertyOf, type Element } from './html.ts';

/** Where pages keep a picture's address until a script shows it. */
const lazy = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataFullUrl', 'dataOrigFile'];

/** The address in a `srcset` that is for the widest screen. */
function widest(set: string): string | undefined {
  if (set === '') return undefined;
  const candidates = set.split(/,\s+/).map((one) => {
    const [address = '', size = '1x'] = one.trim().split(/\s+/);
    return { address, size: Number.parseFloat(size) || 1 };
  });
  return candidates.toSorted((a, b) => b.size - a.size)[0]?.address;
}

const isPlaceholder = (address: string): boolean =>
  /^data:/i.test(address) && address.length < 2000
    ? true
    : /(?:blank|spacer|placeholder|lazy)[^/]*\.\w+$/i.test(address);

/** Whether a picture in the page itself is too small to be one: a point or two, which keeps a place. */
function isPoint(address: string): boolean {
  const bytes = Buffer.from(address.replace(/^[^,]*,/, ''), 'base64');
  if (bytes.length < 24) return true;
  const start = bytes.toString('latin1', 0, 4);
  if (start === 'GIF8') return bytes.readUInt16LE(6) < 3 && bytes.readUInt16LE(8) < 3;
  return start === '\x89PNG' && bytes.readUInt32BE(16) < 3 && bytes.readUInt32BE(20) < 3;
}

/** The address of an `<img>`'s picture as it is written, but for what may stand in for one; none where it has no other. */
export function sureAddress(img: Element): string | undefined {
  const kept = lazy.map((name) => propertyOf(img, name)).find(Boolean);
  const source = propertyOf(img, 'src');
  if (kept) return kept;
  if (source && !isPlaceholder(source)) return source;
  return widest(propertyOf(img, 'srcSet') || propertyOf(img, 'dataSrcset') || propertyOf(img, 'dataSrcSet'));
}

/** The address of an `<img>`'s picture as it is written; none where it has only a placeholder. */
export function pictureAddress(img: Element): string | undefined {
  const source = propertyOf(img, 'src');
  return sureAddress(img) ?? (/^data:[^,]*;base64,/i.test(source) && !isPoint(source) ? source : undefined);
}
