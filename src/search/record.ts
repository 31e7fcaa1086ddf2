import { textOf, type Block, type Body } from '../article/markdown/sections.ts';
import type { Language } from '../language/language.ts';
import { searchWords } from './words.ts';
import { stringsOf } from '../settings/strings.ts';
import { entryPath } from '../publish/urls.ts';

/** A text as it is indexed. */
export interface SearchRecord {
  /** Its path from the base, with a leading slash: its id in Pagefind. */
  readonly url: string;
  /** Its headings and paragraphs. */
  readonly elements: readonly SearchElement[];
  /** The same words in the same order, unfolded. */
  readonly written: readonly string[];
}

/** A heading or paragraph. */
interface SearchElement {
  readonly tag: string;
  readonly anchor: string | undefined;
  /** Its folded words; empty for those without letters or digits. */
  readonly words: readonly string[];
}

/** The parts of a text before its body. */
interface SearchHead {
  readonly title: string;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly source?: { readonly name: string } | undefined;
}

/** Placeholder for a word without letters or digits, so that each word has the same position in both lists. */
const placeholder = '·';

/** Anchors outside sections. Section ids never begin with an underscore. */
const unnamed = { byline: '_byline', opening: '_opening' };

/**
 * Makes the record of an article or page in one language. Words are folded here, since Pagefind takes سنة and سنه for
 * different words. Every word keeps its position, so that results can show the original words.
 */
export function searchRecord(
  lang: Language,
  id: string,
  { title, description, author, source }: SearchHead,
  { opening, sections, notes }: Body,
): SearchRecord {
  const written: string[] = [];
  const elements: SearchElement[] = [];
  const add = (tag: string, text: string | undefined, anchor?: string): void => {
    const words = searchWords(lang, text ?? '');
    if (words.length === 0) return;
    for (const word of words) written.push(word.written);
    elements.push({ tag, anchor, words: words.map(({ folded }) => folded) });
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
  return { url: `/${entryPath(lang, id)}`, elements, written };
}

/**
 * The page that Pagefind indexes.
 *
 * @param bare gives a word without its particle, or the word itself
 */
export function recordHtml(
  lang: Language,
  { elements }: SearchRecord,
  bare: (word: string) => string = (word) => word,
): string {
  const body = elements.map(({ tag, anchor, words }) => {
    const text = words.map((word) => (word ? bare(word) : placeholder)).join(' ');
    return `<${tag}${anchor ? ` id="${anchor}"` : ''}>${text}</${tag}>`;
  });
  return `<!doctype html><html lang="${lang}"><body>${body.join('')}</body></html>`;
}
