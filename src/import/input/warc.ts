// WARC (ISO 28500): records of what servers answered, one after another, each compressed by itself in a .warc.gz.
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { archiveOf, readFields, readType, type Archive, type Saved } from './archive.ts';
import { Unreadable } from '../draft/draft.ts';

const end = Buffer.from('\r\n\r\n');

/** Reads a WARC, compressed or not. @param most bytes it may hold unpacked @throws Unreadable where it is none or holds no page */
export function readWarc(bytes: Buffer, most: number): Archive {
  let whole: Buffer;
  try {
    whole = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: most }) : bytes;
  } catch (error) {
    const large = error instanceof RangeError;
    throw new Unreadable(
      large
        ? `Unpacked it is larger than ${Math.round(most / 1e6)} MB, the most that is read.`
        : 'It is no whole gzip file: save it again.',
    );
  }
  if (whole.toString('latin1', 0, 5) !== 'WARC/')
    throw new Unreadable('It is no WARC: it does not begin with WARC/.');
  const saved: Saved[] = [];
  for (let at = 0; at < whole.length;) {
    const start = whole.indexOf('WARC/', at, 'latin1');
    const headEnd = start < 0 ? -1 : whole.indexOf(end, start);
    if (headEnd < 0) break;
    const fields = readFields(whole.toString('utf8', start, headEnd));
    const length = Number(fields.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0) break;
    const content = whole.subarray(headEnd + end.length, headEnd + end.length + length);
    const address = fields.get('warc-target-uri')?.replace(/^<|>$/g, '');
    if (fields.get('warc-type') === 'response' && address)
      saved.push(...readResponse(address, content, most));
    if (fields.get('warc-type') === 'resource' && address)
      saved.push({ address, ...readType(fields.get('content-type')), bytes: content });
    at = headEnd + end.length + length;
  }
  const archive = archiveOf(saved);
  if (!archive) throw new Unreadable('The WARC holds no page: no answer of HTML with the status 200.');
  return archive;
}

/** The body of a server's answer, where it is one of success. */
function readResponse(address: string, content: Buffer, most: number): Saved[] {
  const headEnd = content.indexOf(end);
  if (headEnd < 0) return [];
  const [status = '', ...lines] = content.toString('latin1', 0, headEnd).split('\r\n');
  if (!/^HTTP\/[\d.]+ 200\b/.test(status)) return [];
  const fields = readFields(lines.join('\r\n'));
  const body = content.subarray(headEnd + end.length);
  const whole = fields.get('transfer-encoding')?.includes('chunked') ? unchunked(body) : body;
  return [
    {
      address,
      ...readType(fields.get('content-type')),
      bytes: unpacked(whole, fields.get('content-encoding'), most),
    },
  ];
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd < 0 ? NaN : Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    // Some savers write the body without its chunks and leave the header.
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

function unpacked(body: Buffer, encoding: string | undefined, maxOutputLength: number): Buffer {
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[encoding ?? ''];
  try {
    return unpack ? unpack(body, { maxOutputLength }) : body;
  } catch {
    // Savers that unpack bodies may leave the header that says they are packed.
    return body;
  }
}
