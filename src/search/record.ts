import { textOf, type Block, type Body } from '../article/markdown/sections.ts';
import type { Language } from '../language/language.ts';
import { searchWords } from './words.ts';
import { stringsOf } from '../language/strings.ts';
import { entryPath } from '../publish/urls.ts';

/** What search indexes of a text. */
export interface SearchRecord {
  /** Its path from the base, with a slash before it: what Pagefind calls it by. */
  readonly url: string;
  /** A page of headings and paragraphs, with words as search knows them. */
  readonly html: string;
  /** The same words in the same order, as they are written. */
  readonly written: readonly string[];
}

/** The parts of a text that stand on its page before its body. */
export interface SearchHead {
  readonly title: string;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly source?: { readonly name: string } | undefined;
}

/** Stands where a word has nothing to search for, so that words keep their places. */
const nothing = '·';

/** Parts of a text that stand in no section; no author can give a section such an id. */
const unnamed = { byline: '_byline', opening: '_opening' };

/**
 * Makes the record of an article or page in one language. Words are folded here, and not by Pagefind alone, whose
 * stemmer tells سنة from سنه; every word keeps its place, so that a find is shown as it is written.
 */
export function searchRecord(
  lang: Language,
  id: string,
  { title, description, author, source }: SearchHead,
  { opening, sections, notes }: Body,
): SearchRecord {
  const written: string[] = [];
  const elements: string[] = [];
  const add = (tag: string, text: string | undefined, anchor?: string): void => {
    const words = searchWords(lang, text ?? '');
    if (words.length === 0) return;
    for (const word of words) written.push(word.written);
    const known = words.map((word) => word.known || nothing).join(' ');
    elements.push(`<${tag}${anchor ? ` id="${anchor}"` : ''}>${known}</${tag}>`);
  };
  const addBlocks = (blocks: readonly Block[], anchor?: string): void =>
    blocks.forEach(({ kind, tokens }, i) => {
      // The cells of a table would run together.
      const text = kind === 'table' ? textOf(tokens).replaceAll('\n', ` ${nothing} `) : textOf(tokens);
      add('p', text, i === 0 ? anchor : undefined);
    });
  add('h1', title);
  add('p', description);
  add('p', [author, source?.name].filter(Boolean).join(stringsOf(lang).listSeparator), unnamed.byline);
  addBlocks(opening, unnamed.opening);
  for (const section of sections) {
    add('h2', section.title, section.id);
    addBlocks(section.blocks);
  }
  if (notes.length > 0) {
    add('h2', stringsOf(lang).footnotes, 'fn1');
    add('p', textOf(notes));
  }
  const html = `<!doctype html><html lang="${lang}"><body>${elements.join('')}</body></html>`;
  return { url: `/${entryPath(lang, id)}`, html, written };
}
