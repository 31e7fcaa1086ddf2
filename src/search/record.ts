import { textOf, type Block, type Body } from '../article/markdown/sections.ts';
import type { Language } from '../language/language.ts';
import { searchWords } from './words.ts';
import { stringsOf } from '../settings/strings.ts';
import { entryPath } from '../publish/urls.ts';

/** A text as it is indexed. */
export interface SearchRecord {
  /** Its path from the base, with a leading slash: its id in Pagefind. */
  readonly url: string;
  /** A page of headings and paragraphs, whose words are folded. */
  readonly html: string;
  /** The same words in the same order, unfolded. */
  readonly written: readonly string[];
}

/** The parts of a text before its body. */
export interface SearchHead {
  readonly title: string;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly source?: { readonly name: string } | undefined;
}

/** Placeholder of a word without letters or digits, so that both lists of words keep the same places. */
const placeholder = '·';

/** Anchors outside sections. Section ids never begin with an underscore. */
const unnamed = { byline: '_byline', opening: '_opening' };

/**
 * Makes the record of an article or page in one language. Words are folded here, since to Pagefind's stemmer سنة and
 * سنه differ. Every word keeps its place, so that results can show the original words.
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
    const folded = words.map((word) => word.folded || placeholder).join(' ');
    elements.push(`<${tag}${anchor ? ` id="${anchor}"` : ''}>${folded}</${tag}>`);
  };
  const addBlocks = (blocks: readonly Block[], anchor?: string): void =>
    blocks.forEach(({ kind, tokens }, i) => {
      // Keeps the cells of a table apart.
      const text = kind === 'table' ? textOf(tokens).replaceAll('\n', ` ${placeholder} `) : textOf(tokens);
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
