import { UserError } from '../../files/user-error.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** First bytes of files that are not text. */
const signatures: readonly (readonly [bytes: string, name: string])[] = [
  ['%PDF', 'a PDF: copy its text into a file'],
  ['PK\x03\x04', 'a zip file, as word processors save: copy its text into a file'],
  ['\xd0\xcf\x11\xe0', 'a document of an old word processor: copy its text into a file'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['\x1f\x8b', 'a compressed file: unpack it'],
];

/** In latin1 each character is one byte. */
const beginning = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString('latin1');

/** The encoding declared at the start of the bytes: by a byte order mark or in HTML. */
function declaredIn(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(beginning(bytes, 2048))?.[1];
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whether bytes decoded as windows-1256 make sense: as Arabic, or as Latin text with a few accents.
 *
 * windows-1256 decodes any bytes, so both limits are estimates, and encoding.test.ts has a text on each side of them.
 * Other encodings and binary files yield characters from all of the table: at most a fifth may be neither Arabic nor
 * common punctuation. Windows-1252 read as 1256 mixes Arabic and Latin letters in a word: one per fifty Arabic letters is
 * allowed, for a suffix joined to a foreign name.
 */
function isArabic1256(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const arabic = text.match(/[\u0600-\u06ff،؛؟]/g)?.length ?? 0;
  const mixed = text.match(/[\u0621-\u064a][a-zà-ÿ]|[a-zà-ÿ][\u0621-\u064a]/giu)?.length ?? 0;
  const marks = text.match(/[“”‘’–—…«»\u00a0àâçèéêëîïôùûü]/g)?.length ?? 0;
  return foreign > 0 && (arabic + marks) / foreign > 0.8 && mixed <= arabic * 0.02;
}

/** The first line, from 1, with bytes that are not UTF-8. */
const badLine = (bytes: Uint8Array): number => {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split('\n').length;
};

/** @throws UserError if bytes are of a known binary format, or contain a zero byte and are not UTF-16 */
function refuseBinary(bytes: Uint8Array, encoding: string): void {
  const start = beginning(bytes, 4096);
  const [, binary] = signatures.find(([signature]) => start.startsWith(signature)) ?? [];
  if (binary !== undefined) throw new UserError(`It is not text but ${binary}.`);
  const zero = /^utf-16/i.test(encoding) ? -1 : bytes.indexOf(0);
  if (zero >= 0 && zero < 4096)
    throw new UserError('It is not text but binary: it contains zero bytes. Save it as text or as a page.');
  if (zero >= 0)
    throw new UserError(
      `Line ${beginning(bytes, zero).split('\n').length} contains a zero byte, which is not a character: if the file is text, delete it.`,
    );
}

/**
 * Decodes bytes as UTF-8, as the encoding they declare, or as windows-1256.
 *
 * @param declared the encoding named by the server
 * @throws UserError if they are empty, binary or in another encoding
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const named = declaredIn(bytes);
  refuseBinary(bytes, named ?? declared ?? '');
  const clean = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Text in another encoding is practically never valid UTF-8, so UTF-8 goes before any declaration.
  for (const encoding of ['utf-8', declared, named]) {
    const text = encoding === undefined ? undefined : decodeAs(bytes, encoding);
    if (text === undefined || encoding === undefined) continue;
    if (!text.trim()) throw new UserError('It is empty.');
    return { text: clean(text), encoding: encoding.toLowerCase() };
  }
  const arabic = decodeAs(bytes, 'windows-1256');
  if (arabic !== undefined && isArabic1256(arabic)) return { text: clean(arabic), encoding: 'windows-1256' };
  throw new UserError(
    `It is neither UTF-8, from line ${badLine(bytes)} on, nor windows-1256. Save it with the encoding UTF-8.`,
  );
}
