// MHTML (RFC 2557): a page and its pictures as a mail of parts, as Chromium saves it.
import { archiveOf, readFields, readType, type Archive, type Saved } from './archive.ts';
import { Unreadable } from '../draft/draft.ts';

const head = /^((?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+)\r?\n/;

/** Whether a file begins as MHTML does. */
export const isMhtml = (start: string): boolean =>
  head.test(start) && /^content-type:\s*multipart\/related/im.test(start);

/** Reads an MHTML file. @throws Unreadable where it is malformed or holds no page */
export function readMhtml(bytes: Buffer): Archive {
  // As latin1 a character is a byte, so parts keep theirs.
  const source = bytes.toString('latin1');
  const fields = readFields(head.exec(source)?.[1] ?? '');
  const [, boundary] = /boundary="?([^";]+)/i.exec(fields.get('content-type') ?? '') ?? [];
  if (!boundary) throw new Unreadable('The MHTML file names no boundary of its parts: save it again.');
  const parts = source.split(`--${boundary}`).slice(1, -1);
  const archive = archiveOf(parts.flatMap(readPart));
  if (!archive) throw new Unreadable('The MHTML file holds no page: none of its parts is HTML.');
  return archive;
}

function readPart(part: string): Saved[] {
  const [whole, lines = ''] = head.exec(part.replace(/^\r?\n/, '')) ?? [];
  if (!whole) return [];
  const fields = readFields(lines);
  const body = part
    .replace(/^\r?\n/, '')
    .slice(whole.length)
    .replace(/\r?\n$/, '');
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
  const id = fields.get('content-id')?.replace(/^<|>$/g, '');
  const address = fields.get('content-location') ?? (id ? `cid:${id}` : '');
  return [{ address, ...readType(fields.get('content-type')), bytes }];
}

const unquoted = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
