// Text copied from a page → an article's draft: category, headline, attribution, text with headings, boilerplate.
import { UserError } from '../../files/user-error.ts';
import { minimumText, type Draft, type DraftOptions } from '../draft/draft.ts';
import { sectionHeading, type RootContent } from '../draft/markdown.ts';
import { sectionIdsFor } from '../draft/section-ids.ts';
import type { InputPart } from '../draft/totals.ts';
import { lintText } from '../lint/lint-text.ts';
import { languageOf } from '../recognise/language.ts';
import { readPastedBody, sectionNote } from './body.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readTop, type Decide } from './top.ts';

/**
 * Reads pasted text.
 *
 * @throws UserError if it has no headline or hardly any text, or names a category that the site does not have
 */
export function readPastedText(text: string, options: DraftOptions): Draft {
  const parts: InputPart[] = [];
  const decide: Decide = ({ line, lines }, action, note) =>
    lines.forEach((text, i) =>
      parts.push({ unit: line + i, line: line + i, text, action, ...(note && { note }) }),
    );
  const { head, rest } = readTop(paragraphsOf(text), options, decide);
  const body = readPastedBody(rest, decide);
  const kept = parts.filter(({ action }) => action === 'kept').map(({ text }) => text);
  if (kept.join('').replace(/\s/g, '').length < minimumText)
    throw new UserError(
      'There is no article in it: there is hardly any text under the headline. Copy the whole page, with its headline on a line of its own.',
    );
  const lang = options.lang ?? languageOf(kept.join(' '));
  const line = parts.find(({ note }) => note === sectionNote)?.line ?? 1;
  const { ids, warnings } = sectionIdsFor(body.titles, lang, line, options);
  const [forHeadings, forParts] = [ids.values(), ids.values()];
  return {
    lang,
    head,
    blocks: body.blocks.map((block): RootContent =>
      block.type === 'heading' ? sectionHeading(block.children, forHeadings.next().value ?? '') : block,
    ),
    sections: ids,
    parts: parts
      .toSorted((a, b) => a.unit - b.unit)
      .map((part) =>
        part.note === sectionNote ? { ...part, note: `section {#${forParts.next().value ?? ''}}` } : part,
      ),
    warnings: [
      ...lintText(parts.filter(({ action }) => action !== 'dropped')),
      ...body.warnings,
      ...warnings,
    ].toSorted((a, b) => a.line - b.line),
  };
}
