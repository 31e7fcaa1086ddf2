// A page's text as it was copied: category, headline, attribution, text with headings, what the page printed around it.
import { guessLanguage } from '../../language/guess.ts';
import { leastText, Unreadable, type Draft, type Wishes } from '../draft/draft.ts';
import { sectionHeading, type RootContent } from '../draft/markdown.ts';
import { oddities } from '../lint/oddities.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readBody, section } from './body.ts';
import { readTop, type Put } from './top.ts';
import type { Piece } from '../draft/account.ts';
import { idsBeside } from '../draft/section-ids.ts';

/**
 * Reads copied text.
 *
 * @throws Unreadable where it holds no headline or next to no text, or a category that the site does not have
 */
export function readPastedText(text: string, wishes: Wishes): Draft {
  const pieces: Piece[] = [];
  const put: Put = ({ line, lines }, outcome, note) =>
    lines.forEach((text, i) =>
      pieces.push({ unit: line + i, line: line + i, text, outcome, ...(note && { note }) }),
    );
  const { head, rest } = readTop(paragraphsOf(text), wishes, put);
  const body = readBody(rest, put);
  const kept = pieces.filter(({ outcome }) => outcome === 'kept').map(({ text }) => text);
  if (kept.join('').replace(/\s/g, '').length < leastText)
    throw new Unreadable(
      'There is no article in it: under the headline stands next to no text. Copy the whole page, with its headline on a line of its own.',
    );
  const lang = wishes.lang ?? guessLanguage(kept.join(' '));
  const line = pieces.find(({ note }) => note === section)?.line ?? 1;
  const { ids, oddities: unlike } = idsBeside(body.titles, lang, line, wishes.sections?.(lang));
  const [forHeadings, forPieces] = [ids.values(), ids.values()];
  return {
    lang,
    head,
    blocks: body.blocks.map((block): RootContent =>
      block.type === 'heading' ? sectionHeading(block.children, forHeadings.next().value ?? '') : block,
    ),
    sections: ids,
    pieces: pieces
      .toSorted((a, b) => a.unit - b.unit)
      .map((piece) =>
        piece.note === section ? { ...piece, note: `section {#${forPieces.next().value ?? ''}}` } : piece,
      ),
    oddities: [
      ...oddities(pieces.filter(({ outcome }) => outcome !== 'dropped')),
      ...body.oddities,
      ...unlike,
    ].toSorted((a, b) => a.line - b.line),
  };
}
