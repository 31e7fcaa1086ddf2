// What an SVG file may not hold: opened by its address it is a page of the site, and its scripts would run there.
import { sax, type QualifiedAttribute, type QualifiedTag } from '../../files/sax.ts';

/** What is wrong with an SVG file. */
interface SvgFault {
  /** Line of the file, from 1. */
  readonly line: number;
  /** What the file has, such as `a script (onload)`. Undefined if it is not an SVG at all. */
  readonly has: string | undefined;
}

const namespace = 'http://www.w3.org/2000/svg';
const html = 'http://www.w3.org/1999/xhtml';
/** A part of the file itself, or a picture written into it. */
const isInside = (address: string): boolean =>
  /^(?:#|$|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/i.test(address.trim());

/** What a stylesheet or the value of an attribute takes from elsewhere. A backslash may hide any of it. */
const outsideInCss = (css: string): string | undefined =>
  Array.from(css.matchAll(/url\(\s*["']?([^"')]*)/gi), ([, address = '']) => address).find(
    (address) => !isInside(address),
  ) ?? /@import|image-set\(|\\/i.exec(css)?.[0];

const external = (address: string): string =>
  /^\s*javascript:/i.test(address)
    ? 'a script (javascript:)'
    : `an external reference (${address.trim().slice(0, 60)})`;

function faultOfAttribute({ local, name, value }: QualifiedAttribute): string | undefined {
  if (/^on/i.test(local)) return `a script (${name})`;
  // Animation can set them.
  if (local === 'attributeName' && /^(?:.*:)?(?:on.*|href)$/i.test(value))
    return `a script (animated ${value})`;
  if (name === 'xml:base' || ((local === 'href' || local === 'src') && !isInside(value)))
    return external(value);
  const outside = name.startsWith('xmlns') ? undefined : outsideInCss(value);
  return outside === undefined ? undefined : external(outside);
}

function faultOfTag({ local, name, uri, attributes }: QualifiedTag): string | undefined {
  if (local === 'script' || local === 'handler') return `a script (${name})`;
  if (local === 'foreignObject' || uri === html) return `foreign content (${name})`;
  return Object.values(attributes)
    .map(faultOfAttribute)
    .find((fault) => fault !== undefined);
}

/**
 * Finds what an SVG file may not hold: scripts, foreign content, references to other files, entities.
 *
 * @param svg the file's text, decoded as UTF-8
 */
export function svgFaults(svg: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const parser = sax.parser(true, { xmlns: true, position: true });
  const add = (has: string | undefined): void => void faults.push({ line: parser.line + 1, has });
  let style: string | undefined;
  let depth = 0;
  parser.onerror = (error) => {
    add(undefined);
    throw error;
  };
  parser.ondoctype = (doctype) => doctype.includes('[') && add('entities in its document type');
  parser.onprocessinginstruction = ({ name, body }) => {
    const [, encoding = 'utf-8'] = /encoding\s*=\s*["']([^"']*)/.exec(body) ?? [];
    if (name !== 'xml') add(`a processing instruction (${name})`);
    else if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) add(`another encoding (${encoding})`);
  };
  parser.onopentag = (tag) => {
    const { local, uri } = tag as QualifiedTag;
    if (depth++ === 0 && (local !== 'svg' || uri !== namespace)) add(undefined);
    const fault = faultOfTag(tag as QualifiedTag);
    if (fault !== undefined) add(fault);
    if (style !== undefined) add(`an element in a style (${tag.name})`);
    if (local === 'style') style = '';
  };
  parser.ontext = parser.oncdata = (text) => {
    if (style !== undefined) style += text;
  };
  parser.onclosetag = () => {
    depth--;
    const outside = style === undefined ? undefined : outsideInCss(style);
    if (outside !== undefined) add(external(outside));
    style = undefined;
  };
  try {
    parser.write(svg.replace(/^\uFEFF/, '')).close();
    if (faults.length === 0 && !/\S/.test(svg)) add(undefined);
  } catch (error) {
    if (faults.length === 0) throw error;
  }
  return faults;
}
