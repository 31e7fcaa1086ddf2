import { propertyOf, type Element } from './html.ts';

/** Where pages keep a picture's address until a script shows it. */
const lazy = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataFullUrl', 'dataOrigFile'];

/** The address in a `srcset` that is for the widest screen. */
function widest(set: string): string | undefined {
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

/** The address of an `<img>`'s picture as it is written; none where it has only a placeholder. */
export function pictureAddress(img: Element): string | undefined {
  const kept = lazy.map((name) => propertyOf(img, name)).find(Boolean);
  const source = propertyOf(img, 'src');
  if (kept) return kept;
  if (source && !isPlaceholder(source)) return source;
  return widest(propertyOf(img, 'srcSet') || propertyOf(img, 'dataSrcset') || propertyOf(img, 'dataSrcSet'));
}
