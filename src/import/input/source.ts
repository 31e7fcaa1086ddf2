// What npm run import reads: a file or an address, as text or as a page with its pictures.
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import type { Archive, Saved } from './archive.ts';
import { Unreadable } from '../draft/draft.ts';
import { decode } from './encoding.ts';
import { isMhtml, readMhtml } from './mhtml.ts';
import { unescaped } from '../recognise/links.ts';
import type { PagePicture } from './image-file.ts';
import { pictureLimits } from './image-file.ts';
import { readWarc } from './warc.ts';
import { fetchWhole } from './fetch-whole.ts';

/** An input that was read. */
export interface ImportSource {
  /** What reports call it. */
  readonly name: string;
  readonly kind: 'text' | 'page';
  readonly text: string;
  readonly encoding: string;
  /** The address of a page, where it is known. */
  readonly address: string | undefined;
  /** A picture of the page. @throws Unreadable where it can't be had */
  readonly picture: (picture: PagePicture) => Promise<Uint8Array>;
}

/** Bytes an input may have: a page or text, and an archive of a page with its pictures. */
const most = { page: 20_000_000, archive: 200_000_000 };

/** Reads a file or fetches an address. @param time milliseconds until an answer has to be there @throws Unreadable where that can't be done */
export async function readSource(input: string, time: number): Promise<ImportSource> {
  if (!/^[a-z][a-z\d+.-]+:/i.test(input)) return readFile(input, time);
  if (!URL.canParse(input))
    throw new Unreadable(`${input} is no whole address. Copy it from a browser once more.`);
  const saved = await fetchWhole(input, { bytes: most.page, time, progress: megabytes() });
  if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain|)$/.test(saved.type))
    throw new Unreadable(`${saved.address} is no page but ${saved.type}.`);
  const { text, encoding } = decode(saved.bytes, saved.charset);
  const kind = saved.type === 'text/plain' || !isHtml(text) ? 'text' : 'page';
  return {
    name: input,
    kind,
    text,
    encoding,
    address: saved.address,
    picture: pictureFrom(undefined, undefined, time),
  };
}

/** Says on stderr when each megabyte has come. */
function megabytes(): (bytes: number) => void {
  let told = 0;
  return (bytes) => {
    if (Math.floor(bytes / 1e6) === told) return;
    told = Math.floor(bytes / 1e6);
    console.error(`${told} MB have come …`);
  };
}

const isHtml = (text: string): boolean =>
  /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<p[\s>][^]*<\/p>/i.test(text.slice(0, 5000));

function readFile(path: string, time: number): ImportSource {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Unreadable(`There is no file ${path}, and it is no address of the web.`);
  if (!found.isFile() && !found.isDirectory())
    throw new Unreadable(`${path} is no file but a device or a pipe. Write what it gives into a file.`);
  if (!found.isFile()) throw new Unreadable(`${path} is a folder. Name the file in it.`);
  const name = basename(path);
  const isArchive = /\.(?:warc(?:\.gz)?|mht(?:ml)?)$/i.test(name);
  const limit = isArchive ? most.archive : most.page;
  if (found.size > limit)
    throw new Unreadable(
      `${path} has ${Math.ceil(found.size / 1e6)} MB, and ${limit / 1e6} MB are the most that is read. An article’s text has far less: take out what is not its own.`,
    );
  const bytes = readFileSync(path);
  const start = bytes.toString('latin1', 0, 2000);
  const archive: Archive | undefined =
    /\.warc(?:\.gz)?$/i.test(name) || start.startsWith('WARC/')
      ? readWarc(bytes, most.archive)
      : isMhtml(start)
        ? readMhtml(bytes)
        : undefined;
  if (archive) {
    const { address, charset } = archive.page;
    const { text, encoding } = decode(archive.page.bytes, charset);
    return { name, kind: 'page', text, encoding, address, picture: pictureFrom(archive, undefined, time) };
  }
  const { text, encoding } = decode(bytes);
  // Browsers write down where they saved a page from.
  const [, address] = /<!-- saved from url=\(\d+\)(https?:\S+) -->/.exec(text.slice(0, 2000)) ?? [];
  return {
    name,
    // An article about HTML is text.
    kind: /\.(?:txt|text)$/i.test(name) || !isHtml(text) ? 'text' : 'page',
    text,
    encoding,
    address,
    picture: pictureFrom(undefined, path, time),
  };
}

/** Where pictures come from: the archive, the folder beside a saved page, the address itself, the web. */
function pictureFrom(
  archive: Archive | undefined,
  file: string | undefined,
  time: number,
): ImportSource['picture'] {
  return async ({ address, written }) => {
    const saved: Saved | undefined = archive?.files.get(address) ?? archive?.files.get(written);
    if (saved) return saved.bytes;
    const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(written) ?? [];
    if (data !== undefined) return Buffer.from(data, 'base64');
    const beside = file && readBeside(file, written);
    if (beside) return beside;
    if (!/^https?:/i.test(address))
      throw new Unreadable('it is not beside the page, and no address of the web');
    return (await fetchWhole(address, { bytes: pictureLimits.each, time })).bytes;
  };
}

/** A file that a saved page names by its path; none outside its folder. */
function readBeside(page: string, written: string): Uint8Array | undefined {
  if (!URL.canParse(written, 'file:///') || /^[a-z][a-z\d+.-]*:|^\//i.test(written)) return undefined;
  const folder = resolve(dirname(page));
  const [path = ''] = written.split(/[?#]/);
  for (const name of [path, unescaped(path)]) {
    const file = resolve(folder, name);
    const found = file.startsWith(folder + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (found?.isFile() && found.size <= pictureLimits.each) return readFileSync(file);
  }
  return undefined;
}
