import { sharp } from '../files/sharp.ts';
import { cardSize } from '../publish/card-size.ts';
import { attribute, pathIn, type BuiltSite, type Finding } from './built-site.ts';

/** Bytes of a card that every network takes. */
const mostBytes = 60_000;
/** Pixels along the edges that must have no text. */
const margin = 50;

/** What is wrong with a card's picture. */
async function faultsOf(bytes: Buffer): Promise<string[]> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  if (width !== cardSize.width || height !== cardSize.height)
    return [`the card is ${width} by ${height} pixels`];
  const paper = data[0] ?? 0;
  const isInk = (x: number, y: number): boolean => Math.abs((data[y * width + x] ?? 0) - paper) > 10;
  const rows = Array.from({ length: height }, (_, y) => y);
  const outer = rows.filter((y) => y < margin || y >= height - margin);
  const isCrowded = Array.from({ length: width }, (_, x) => x).some((x) => {
    if (x < margin || x >= width - margin) return rows.some((y) => isInk(x, y));
    // A line may cross the whole card.
    return outer.some((y) => isInk(x, y)) && !outer.every((y) => isInk(x, y));
  });
  return [
    ...(isCrowded ? [`text comes within ${margin} pixels of the card’s edge`] : []),
    ...(bytes.length > mostBytes ? [`the card is ${bytes.length} bytes, more than ${mostBytes}`] : []),
  ];
}

/** Each page that can be shared names a card that is there; no card's text reaches its edges. */
export async function checkCards(site: BuiltSite): Promise<Finding[]> {
  const remedy = 'Shorten the title or the name, and build again.';
  const findings: Finding[] = [];
  const named = new Set<string>();
  for (const { file, root } of site.pages.values()) {
    const address = attribute(root.querySelector('meta[property="og:image"]'), 'content');
    const card = address && pathIn(site, address);
    if (card && site.files.has(card)) named.add(card);
    else if (address) findings.push({ file, wrong: `the card ${address} is missing`, remedy });
  }
  for (const file of named)
    for (const wrong of await faultsOf(site.read(file))) findings.push({ file, wrong, remedy });
  return findings;
}
