// Checks that a draft's page will show exactly the words that were kept, and that the site can be built with it.
import { controlIn, stringsIn } from '../../article/problems/control-characters.ts';
import { newDocument } from '../../article/markdown/document.ts';
import { parse } from '../../article/markdown/markdown.ts';
import { textOf } from '../../article/markdown/sections.ts';
import { UserError } from '../../files/user-error.ts';
import type { Language } from '../../language/language.ts';
import type { Draft } from './draft.ts';
import { printBlocks } from './markdown.ts';

/** Words of a text. A page may change spaces, and the dash before a quotation's source. */
const wordsOf = (text: string): string[] => text.split(/(?:\s|—|--)+/).filter(Boolean);

/** The words that the page of a body will show. */
function shownWords(body: string, lang: Language): string[] {
  return parse(body, newDocument(lang, '', 1)).flatMap((token) => {
    const items = (token.meta?.['items'] ?? []) as readonly { title?: string }[];
    return wordsOf(token.type === 'read_more' ? items.map(({ title }) => title).join(' ') : textOf([token]));
  });
}

/** Finds a control character that the article would contain: where it is, and its name. */
function findControl({
  head,
  parts,
  blocks,
}: Draft): { readonly where: string; readonly name: string } | undefined {
  for (const { action, text, line } of parts) {
    const found = action === 'dropped' ? undefined : controlIn(text);
    if (found) return { where: `Line ${line + found.line - 1}`, name: found.name };
  }
  for (const [field, value] of Object.entries(head)) {
    const found = controlIn(stringsIn(value).join(' '));
    if (found) return { where: `The value for ${field}`, name: found.name };
  }
  const found = controlIn(stringsIn(blocks).join(' '));
  return found && { where: 'The description of an image or a link', name: found.name };
}

/** Compares the words of a draft's page with those reported as kept; returns both around the first difference. */
export function changedWords(draft: Draft): { readonly kept: string; readonly shown: string } | undefined {
  const kept = draft.parts
    .filter(({ action, kind }) => action === 'kept' && kind !== 'image')
    .flatMap(({ text }) => wordsOf(text));
  const shown = shownWords(printBlocks(draft.blocks), draft.lang);
  const at = kept.findIndex((word, i) => word !== shown[i]);
  if (at < 0 && kept.length === shown.length) return undefined;
  const first = at < 0 ? kept.length : at;
  const near = (words: string[]): string => words.slice(Math.max(0, first - 3), first + 5).join(' ');
  return { kept: near(kept), shown: near(shown) };
}

/** @throws UserError if the article would contain a control character, or other words than the input */
export function checkDraft(draft: Draft): void {
  const control = findControl(draft);
  if (control)
    throw new UserError(
      `${control.where} contains ${control.name}, a control character, and the site can’t be built with it. Delete it, or copy the page’s text into a file without it.`,
    );
  const changed = changedWords(draft);
  if (changed)
    throw new UserError(
      `«${changed.kept}» would become «${changed.shown}», which is a bug in the importer. Copy the page’s text into a file, and import that.`,
    );
}
