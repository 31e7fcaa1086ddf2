// Reads the input of an import: a file or an address, text or a page with its images.
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { UserError } from '../../files/user-error.ts';
import { unescaped } from '../recognise/links.ts';
import type { Archive } from './archive.ts';
import { decode, type Decoded } from './encoding.ts';
import { fetchWhole } from './fetch-whole.ts';
import { imageLimits } from './image-type.ts';
import { isMhtml, readMhtml } from './mhtml.ts';
import { isPrivate } from './private-addresses.ts';
import { readWarc } from './warc.ts';

/** An input that was read. */
export interface ImportSource extends Decoded {
  /** What reports call it. */
  readonly name: string;
  readonly kind: 'text' | 'page';
  /** The address of a page, if known. */
  readonly address: string | undefined;
  /**
   * Reads an image of the page.
   *
   * @param written its address in the page, which in a saved page is a path relative to the file
   * @throws UserError if it can't be read
   */
  readonly image: (address: string, written: string) => Promise<Uint8Array>;
}

/** Most bytes of a page or a text, and of an archive, which contains the images too. */
const limits = { page: 20_000_000, archive: 200_000_000 };

/** Most characters of a page without the pictures in it: three times the largest page of a newspaper we measured. */
const longest = 5_000_000;

/** @throws UserError if a text is too long to be an article */
function refuseLong({ text }: Decoded): void {
  if (text.length <= longest) return;
  const length = text.replace(/data:[\w/+.-]+;base64,[\w+/=]*/g, '').length;
  if (length > longest)
    throw new UserError(
      `It has ${Math.ceil(length / 1e6)} million characters; the limit is ${longest / 1e6} million. An article is far smaller: copy its text into a file.`,
    );
}

/** Reads a file or downloads an address. @param time timeout in milliseconds @throws UserError if that fails */
export async function readSource(input: string, time: number): Promise<ImportSource> {
  const source = /^[a-z][a-z\d+.-]+:/i.test(input) ? await readAddress(input, time) : readFile(input, time);
  refuseLong(source);
  return source;
}

async function readAddress(input: string, time: number): Promise<ImportSource> {
  if (!URL.canParse(input))
    throw new UserError(`${input} is not a complete address. Copy it from a browser again.`);
  const { address, type, charset, bytes } = await fetchWhole(input, {
    bytes: limits.page,
    time,
    progress: printMegabytes(),
  });
  if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain|)$/.test(type))
    throw new UserError(`${address} is not a page but ${type}.`);
  const decoded = decode(bytes, charset);
  const kind = type === 'text/plain' || !isHtml(decoded.text) ? 'text' : 'page';
  // The author's own address counts, not one that its server redirects to.
  const image = imageReader({ time, publicOnly: !(await isPrivate(input)) });
  return { name: input, kind, ...decoded, address, image };
}

/** Prints each received megabyte to stderr. */
function printMegabytes(): (bytes: number) => void {
  let printed = 0;
  return (bytes) => {
    const megabytes = Math.floor(bytes / 1e6);
    if (megabytes > printed) console.error(`${megabytes} MB received …`);
    printed = megabytes;
  };
}

const isHtml = (text: string): boolean =>
  /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<p[\s>][^]*<\/p>/i.test(text.slice(0, 5000));

function readFile(path: string, time: number): ImportSource {
  const name = basename(path);
  refuseFile(path, /\.(?:warc(?:\.gz)?|mht(?:ml)?)$/i.test(name) ? limits.archive : limits.page);
  const bytes = readFileSync(path);
  const archive = readArchive(name, bytes);
  if (archive) {
    const { address, charset, bytes: page } = archive.page;
    return {
      name,
      kind: 'page',
      ...decode(page, charset),
      address,
      image: imageReader({ archive, time }),
    };
  }
  const decoded = decode(bytes);
  // Browsers save the page's address in a comment.
  const [, address] = /<!-- saved from url=\(\d+\)(https?:\S+) -->/.exec(decoded.text.slice(0, 2000)) ?? [];
  // A text about HTML is still text.
  const kind = /\.(?:txt|text)$/i.test(name) || !isHtml(decoded.text) ? 'text' : 'page';
  return { name, kind, ...decoded, address, image: imageReader({ file: path, time }) };
}

function refuseFile(path: string, limit: number): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UserError(`There is no file ${path}, and it is not a web address.`);
  if (found.isDirectory()) throw new UserError(`${path} is a folder. Name the file in it.`);
  if (!found.isFile())
    throw new UserError(`${path} is not a file but a device or a pipe. Save its output in a file.`);
  if (found.size > limit)
    throw new UserError(
      `${path} has ${Math.ceil(found.size / 1e6)} MB; the limit is ${limit / 1e6} MB. An article’s text is far smaller: remove everything else from the file.`,
    );
}

function readArchive(name: string, bytes: Buffer): Archive | undefined {
  const start = bytes.toString('latin1', 0, 2000);
  if (/\.warc(?:\.gz)?$/i.test(name) || start.startsWith('WARC/')) return readWarc(bytes, limits.archive);
  return isMhtml(start) ? readMhtml(bytes) : undefined;
}

/** Reads images from the archive, the folder of a saved page, a data: address or the web. */
function imageReader({
  archive,
  file,
  time,
  publicOnly = true,
}: {
  readonly archive?: Archive;
  readonly file?: string;
  readonly time: number;
  /** Whether images on this machine and in private networks are refused. */
  readonly publicOnly?: boolean;
}): ImportSource['image'] {
  return async (address, written) => {
    const saved = archive?.files.get(address) ?? archive?.files.get(written);
    if (saved) return saved.bytes;
    const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(written) ?? [];
    if (data !== undefined) return Buffer.from(data, 'base64');
    const sibling = file && readSibling(file, written);
    if (sibling) return sibling;
    if (!/^https?:/i.test(address)) throw new UserError('it is not next to the page, and has no web address');
    return (await fetchWhole(address, { bytes: imageLimits.each, time, publicOnly })).bytes;
  };
}

/** Reads a file that a saved page refers to by path; never outside the page's folder. */
function readSibling(page: string, written: string): Uint8Array | undefined {
  if (!URL.canParse(written, 'file:///') || /^[a-z][a-z\d+.-]*:|^\//i.test(written)) return undefined;
  const folder = resolve(dirname(page));
  const [path = ''] = written.split(/[?#]/);
  for (const name of [path, unescaped(path)]) {
    const file = resolve(folder, name);
    const found = file.startsWith(folder + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (found?.isFile() && found.size <= imageLimits.each) return readFileSync(file);
  }
  return undefined;
}
