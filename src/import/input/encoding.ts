import { Unreadable } from '../draft/draft.ts';

/** A text, and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** What a file is that begins so, and is no text. */
const signatures: readonly (readonly [bytes: string, name: string])[] = [
  ['%PDF', 'a PDF: copy its text into a file'],
  ['PK\x03\x04', 'a zip, as word processors write: copy its text into a file'],
  ['\xd0\xcf\x11\xe0', 'a document of an old word processor: copy its text into a file'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed file: unpack it'],
];

/** As latin1 a character is a byte. */
const beginning = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString('latin1');

/** The encoding that bytes begin by naming: by a byte order mark, or in the HTML itself. */
function declaredIn(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = beginning(bytes, 2048);
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether windows-1256 makes words of the bytes: Arabic ones, or Latin ones with no Arabic letter in them. */
function isArabic1256(text: string): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const arabic = text.match(/[\u0600-\u06ff،؛؟]/g)?.length ?? 0;
  const mixed = text.match(/[\u0621-\u064a][a-zà-ÿ]|[a-zà-ÿ][\u0621-\u064a]/giu)?.length ?? 0;
  const marks = text.match(/[“”‘’–—…«»\u00a0àâçèéêëîïôùûü]/g)?.length ?? 0;
  return foreign > 0 && (arabic + marks) / foreign > 0.8 && mixed <= arabic * 0.02;
}

/** The line on which bytes stop being UTF-8, from 1. */
const badLine = (bytes: Uint8Array): number => {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split('\n').length;
};

/**
 * Reads bytes as text: as they say themselves, as UTF-8, or as windows-1256.
 *
 * @param declared the encoding a server named
 * @throws Unreadable where they are empty, binary or in another encoding
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const start = beginning(bytes, 4096);
  const [, binary] = signatures.find(([signature]) => start.startsWith(signature)) ?? [];
  if (binary !== undefined) throw new Unreadable(`It is no text but ${binary}.`);
  const named = declaredIn(bytes);
  const zero = /^utf-16/i.test(named ?? declared ?? '') ? -1 : bytes.indexOf(0);
  if (zero >= 0 && zero < 4096)
    throw new Unreadable('It is no text but binary: it holds bytes of zero. Save it as text or as a page.');
  if (zero >= 0)
    throw new Unreadable(
      `Line ${Buffer.from(bytes.subarray(0, zero)).toString('latin1').split('\n').length} holds a byte of zero, which is no character: where the file is a text, take it out.`,
    );
  const clean = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // What is UTF-8 to the last byte is nothing else, whatever it says.
  for (const encoding of ['utf-8', declared, named]) {
    const text = encoding === undefined ? undefined : decodeAs(bytes, encoding);
    if (text === undefined || encoding === undefined) continue;
    if (!text.trim()) throw new Unreadable('It is empty.');
    return { text: clean(text), encoding: encoding.toLowerCase() };
  }
  const arabic = decodeAs(bytes, 'windows-1256');
  if (arabic !== undefined && isArabic1256(arabic)) return { text: clean(arabic), encoding: 'windows-1256' };
  throw new Unreadable(
    `It is neither UTF-8, from line ${badLine(bytes)} on, nor windows-1256. Save it with the encoding UTF-8.`,
  );
}
