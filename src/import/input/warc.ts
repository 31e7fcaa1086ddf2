// WARC (ISO 28500): records of servers' responses, one after another; in a .warc.gz each is compressed on its own. The
// package warcio reads it too, but holds 2 GB of memory for a gzip bomb of 1 MB, and does not decode Brotli.
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { UserError } from '../../files/user-error.ts';
import { archiveOf, readFields, readType, type Archive, type SavedFile } from './archive.ts';

/** Most bytes of an unpacked response, as of a page that is downloaded. */
const largestBody = 20_000_000;

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Reads a WARC, compressed or not.
 *
 * @param limit most bytes of the unpacked archive
 * @throws UserError if it is not a WARC, is too large, or has no page
 */
export function readWarc(bytes: Buffer, limit: number): Archive {
  const whole = unzipped(bytes, limit);
  if (whole.toString('latin1', 0, 5) !== 'WARC/')
    throw new UserError('It is not a WARC: it does not begin with WARC/.');
  const archive = archiveOf(
    [...recordsIn(whole)].flatMap(({ fields, content }): SavedFile[] => {
      const address = fields.get('warc-target-uri')?.replace(/^<|>$/g, '');
      const type = fields.get('warc-type');
      if (address && type === 'response') return readResponse(address, content);
      return address && type === 'resource'
        ? [{ address, ...readType(fields.get('content-type')), bytes: content }]
        : [];
    }),
  );
  if (!archive) throw new UserError('The WARC has no page: no HTML response with the status 200.');
  return archive;
}

function unzipped(bytes: Buffer, limit: number): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    throw new UserError(
      error instanceof RangeError
        ? `Unpacked it is larger than ${Math.round(limit / 1e6)} MB, the limit.`
        : 'It is not a complete gzip file: save it again.',
    );
  }
}

function* recordsIn(whole: Buffer): Generator<{ fields: ReadonlyMap<string, string>; content: Buffer }> {
  for (let at = 0; at < whole.length;) {
    const start = whole.indexOf('WARC/', at, 'latin1');
    const end = start < 0 ? -1 : whole.indexOf(headEnd, start);
    if (end < 0) return;
    const fields = readFields(whole.toString('utf8', start, end));
    const length = Number(fields.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0) return;
    at = end + headEnd.length + length;
    yield { fields, content: whole.subarray(end + headEnd.length, at) };
  }
}

/** A response with the status 200. Its body is unpacked when it is read, so that only one is in memory. */
function readResponse(address: string, content: Buffer): SavedFile[] {
  const end = content.indexOf(headEnd);
  const head = content.toString('latin1', 0, Math.max(0, end));
  if (!/^HTTP\/[\d.]+ 200\b/.test(head)) return [];
  const fields = readFields(head);
  const body = content.subarray(end + headEnd.length);
  const whole = fields.get('transfer-encoding')?.includes('chunked') ? unchunked(body) : body;
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[
    fields.get('content-encoding') ?? ''
  ];
  return [
    {
      address,
      ...readType(fields.get('content-type')),
      get bytes() {
        return unpack ? unpacked(address, whole, unpack) : whole;
      },
    },
  ];
}

function unpacked(
  address: string,
  packed: Buffer,
  unpack: (bytes: Buffer, options: { maxOutputLength: number }) => Buffer,
): Buffer {
  try {
    return unpack(packed, { maxOutputLength: largestBody });
  } catch (error) {
    if (error instanceof RangeError)
      throw new UserError(`${address} is larger than ${largestBody / 1e6} MB unpacked, the limit.`);
    // Some tools save the unpacked body and keep the header.
    return packed;
  }
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd < 0 ? NaN : Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    // Some tools save the body without its chunks and keep the header.
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
