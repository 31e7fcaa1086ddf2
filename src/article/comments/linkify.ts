/** A stretch of a comment's line: plain text, or an address that becomes a link. */
export interface CommentPiece {
  readonly text: string;
  readonly url?: string;
}

/** A line as its writer broke it. */
export type CommentLine = readonly CommentPiece[];

/** An address begins where no letter goes before it, and holds no space, quotation mark or angle bracket. */
const address = /(?<![a-z0-9])https?:\/\/[^\s<>"“”«»‹›]+/giu;
/** What follows an address at the end of a clause and is no part of it. */
const after = /[.,;:!?…'’،؛؟*_]+$/u;

/**
 * Splits a comment into paragraphs at blank lines, those into lines, and finds the addresses in them. Nothing else
 * in it means anything: who prints it escapes every piece.
 *
 * @example commentParagraphs('See https://example.org/.') // [[[{text:'See '}, {text:'https://example.org/', url:'https://example.org/'}, {text:'.'}]]]
 */
export function commentParagraphs(text: string): readonly (readonly CommentLine[])[] {
  return text
    .trim()
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.split('\n').map((line) => entriesOf(line.trim())))
    .filter((lines) => lines.some((line) => line.length > 0));
}

function entriesOf(line: string): CommentLine {
  const entries: CommentPiece[] = [];
  let end = 0;
  for (const { index, 0: found } of line.matchAll(address)) {
    const text = trimmed(found);
    const url = URL.parse(text);
    // A name before the host makes an address that looks like another.
    if (!url?.hostname || url.username || url.password) continue;
    if (index > end) entries.push({ text: line.slice(end, index) });
    entries.push({ text, url: url.href });
    end = index + text.length;
  }
  if (end < line.length) entries.push({ text: line.slice(end) });
  return entries;
}

/** An address without the stops after it, and without a bracket that was opened before it. */
function trimmed(found: string): string {
  let text = found.replace(after, '');
  for (;;) {
    const open = { ')': '(', ']': '[' }[text.at(-1) ?? ''];
    if (open === undefined || text.split(open).length >= text.split(text.at(-1) ?? '').length) return text;
    text = text.slice(0, -1).replace(after, '');
  }
}
