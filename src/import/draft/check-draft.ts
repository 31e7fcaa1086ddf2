// Checks that a draft's page will show exactly the words that were kept, and that the site can be built with it.
import { controlIn, stringsIn } from '../../article/problems/control-characters.ts';
import { newDocument } from '../../article/markdown/document.ts';
import { parse } from '../../article/markdown/markdown.ts';
import { textOf } from '../../article/markdown/sections.ts';
import { UserError } from '../../files/user-error.ts';
import type { Language } from '../../language/language.ts';
import type { Draft } from './draft.ts';
import { printBlocks } from './markdown.ts';

/** Characters that a page may change: spaces, and the dash before a quotation's source. */
const changeable = /\s|—|--/g;

/** The text that the page of a body will show, without the changeable characters. */
function shownText(body: string, lang: Language): string {
  return parse(body, newDocument(lang, '', 1))
    .map((token) => {
      const items = (token.meta?.['items'] ?? []) as readonly { title?: string }[];
      return token.type === 'read_more' ? items.map(({ title }) => title).join('') : textOf([token]);
    })
    .join('')
    .replace(changeable, '');
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

/** Compares the text of a draft's page with the words reported as kept; returns both around the first difference. */
export function changedWords(draft: Draft): { readonly kept: string; readonly shown: string } | undefined {
  const kept = draft.parts
    .filter(({ action, kind }) => action === 'kept' && kind !== 'image')
    .map(({ text }) => text)
    .join('')
    .replace(changeable, '');
  const shown = shownText(printBlocks(draft.blocks), draft.lang);
  if (shown === kept) return undefined;
  let at = 0;
  while (shown[at] === kept[at]) at++;
  const near = (text: string): string => text.slice(Math.max(0, at - 20), at + 40);
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
