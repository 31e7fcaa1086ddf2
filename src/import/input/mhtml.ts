// MHTML (RFC 2557): a page and its images as the parts of a mail, as Chromium saves it. Mail parsers such as postal-mime
// do not return the parts' Content-Location, which is the address that the page uses.
import { UserError } from '../../files/user-error.ts';
import { archiveOf, readFields, readType, type Archive, type SavedFile } from './archive.ts';

const head = /^((?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+)\r?\n/;

export const isMhtml = (start: string): boolean =>
  head.test(start) && /^content-type:\s*multipart\/related/im.test(start);

/** Reads an MHTML file. @throws UserError if it is malformed or has no page */
export function readMhtml(bytes: Buffer): Archive {
  // In latin1 each character is one byte.
  const source = bytes.toString('latin1');
  const fields = readFields(head.exec(source)?.[1] ?? '');
  const [, boundary] = /boundary="?([^";]+)/i.exec(fields.get('content-type') ?? '') ?? [];
  if (!boundary) throw new UserError('The MHTML file names no boundary of its parts: save it again.');
  const parts = source.split(`--${boundary}`).slice(1, -1);
  const archive = archiveOf(parts.flatMap((part) => readPart(part.replace(/^\r?\n|\r?\n$/g, ''))));
  if (!archive) throw new UserError('The MHTML file has no page: none of its parts is HTML.');
  return archive;
}

function readPart(part: string): SavedFile[] {
  const [whole, lines = ''] = head.exec(part) ?? [];
  if (!whole) return [];
  const fields = readFields(lines);
  const body = part.slice(whole.length);
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
  const id = fields.get('content-id')?.replace(/^<|>$/g, '');
  const address = fields.get('content-location') ?? (id ? `cid:${id}` : '');
  return [{ address, ...readType(fields.get('content-type')), bytes }];
}

/** Decodes quoted-printable (RFC 2045, 6.7). */
const unquoted = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
