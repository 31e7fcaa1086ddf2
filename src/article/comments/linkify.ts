import { LinkifyIt } from 'linkify-it';

/** A part of a line: plain text, or an address that becomes a link. */
interface CommentPiece {
  readonly text: string;
  readonly url?: string;
}

/** A line of a comment. */
type CommentLine = readonly CommentPiece[];

const linkify = new LinkifyIt();
/** An address ends before a space or quotation mark. */
const upToEnd = /[^\s"“”«»‹›]*/y;
/** Longer ones are text: servers refuse them. */
const longest = 2048;
const schemes = /(?<![a-z0-9])https?:/gi;

/**
 * Splits a comment into paragraphs at blank lines, those into lines, and finds the addresses in them. Nothing else is
 * syntax: the caller has to escape every piece.
 *
 * @example commentParagraphs('See https://example.org/.') // [[[{text:'See '}, {text:'https://example.org/', url:'https://example.org/'}, {text:'.'}]]]
 */
export function commentParagraphs(text: string): readonly (readonly CommentLine[])[] {
  return text
    .trim()
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.split('\n').map((line) => piecesOf(line.trim())))
    .filter((lines) => lines.some((line) => line.length > 0));
}

function piecesOf(line: string): CommentLine {
  const pieces: CommentPiece[] = [];
  let end = 0;
  for (const { index, 0: scheme } of line.matchAll(schemes)) {
    // linkify-it knows brackets and Latin stops, but neither quotation marks nor Arabic stops.
    if (index < end) continue;
    upToEnd.lastIndex = index;
    const [rest = ''] = upToEnd.exec(line.slice(0, index + longest)) ?? [];
    const length = scheme.length + linkify.testSchemaAt(rest, scheme, scheme.length);
    const text = rest.slice(0, length).replace(/[.,;:!?…'’،؛؟*_]+$/u, '');
    const url = URL.parse(text);
    // Reject userinfo, which linkify-it cuts off: user@host can spoof another site.
    if (!url?.hostname || rest.length === longest || /^[^/]+\/\/[^/?#\s]*@/.test(rest)) continue;
    if (index > end) pieces.push({ text: line.slice(end, index) });
    pieces.push({ text, url: url.href });
    end = index + text.length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}
