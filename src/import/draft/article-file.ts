// A draft → the Markdown file, and the proof that it holds the words it was made of.
import { controlIn, stringsIn } from '../../article/problems/control-characters.ts';
import type { Language } from '../../language/language.ts';
import { newDocument } from '../../article/markdown/document.ts';
import { parse } from '../../article/markdown/markdown.ts';
import { textOf } from '../../article/markdown/sections.ts';
import type { Draft, DraftHead } from './draft.ts';
import { printBlocks } from './markdown.ts';

/** YAML takes JSON's strings as they are. */
const quoted = (text: string): string => JSON.stringify(text);

/** Prints the front matter, with no field that the input does not hold. */
export function printHead({ title, description, category, author, source }: DraftHead): string {
  const fields = [
    `title: ${quoted(title)}`,
    ...(description ? [`description: ${quoted(description)}`] : []),
    ...(category ? [`category: ${category}`] : []),
    ...(author ? [`author: ${quoted(author)}`] : []),
    ...(source ? ['source:', `  name: ${quoted(source.name)}`] : []),
    ...(source?.url ? [`  url: ${quoted(source.url)}`] : []),
    ...(source?.date ? [`  date: ${source.date}`] : []),
  ];
  return `---\n${fields.join('\n')}\n---\n`;
}

/** Prints the article's file. */
export const printFile = ({ head, blocks }: Draft): string => `${printHead(head)}\n${printBlocks(blocks)}`;

/** The text a body's page will show, blocks in their order, without spaces and without the dash before a quotation's source. */
export function shownText(body: string, lang: Language): string {
  return parse(body, newDocument(lang, '', 1))
    .map((token) => {
      const items = (token.meta?.['items'] ?? []) as readonly { title?: string }[];
      return token.type === 'read_more' ? items.map(({ title }) => title).join('') : textOf([token]);
    })
    .join('')
    .replace(unshown, '');
}

/** Spaces, which pages run together, and the dash that a quotation's source loses. */
const unshown = /\s|—|--/g;

/** Where a draft would write a control character, and which: in a line of the input, or in a field that the page fills. */
export function controlPlace({
  head,
  pieces,
  blocks,
}: Draft): { readonly where: string; readonly name: string } | undefined {
  for (const { outcome, text, line } of pieces) {
    const found = outcome === 'dropped' ? undefined : controlIn(text);
    if (found) return { where: `Line ${line + found.line - 1}`, name: found.name };
  }
  for (const [field, value] of Object.entries(head)) {
    const found = controlIn(stringsIn(value).join(' '));
    if (found) return { where: `What goes to ${field}`, name: found.name };
  }
  const found = controlIn(stringsIn(blocks).join(' '));
  return found && { where: 'The description of a picture or a link', name: found.name };
}

/** What is wrong with a draft: where the text of its page would not be the words that are reported as kept. */
export function changedWords(draft: Draft): { readonly kept: string; readonly shown: string } | undefined {
  const kept = draft.pieces
    .filter(({ outcome, kind }) => outcome === 'kept' && kind !== 'picture')
    .map(({ text }) => text)
    .join('')
    .replace(unshown, '');
  const shown = shownText(printBlocks(draft.blocks), draft.lang);
  if (shown === kept) return undefined;
  let at = 0;
  while (shown[at] === kept[at]) at++;
  const near = (text: string): string => text.slice(Math.max(0, at - 20), at + 40);
  return { kept: near(kept), shown: near(shown) };
}
