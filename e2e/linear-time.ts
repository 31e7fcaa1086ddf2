// Texts that are hard to read in linear time, and what reads them.
import { commentParagraphs } from '../src/article/comments/linkify.ts';
import { mailsIn } from '../src/article/comments/characters.ts';
import { newDocument, type MarkdownDocument } from '../src/article/markdown/document.ts';
import { parse, render } from '../src/article/markdown/markdown.ts';
import { passageDirective } from '../src/client/share/text-fragment.ts';
import type { Language } from '../src/language/language.ts';
import { htmlToMarkdown } from '../src/markup/html-to-markdown.ts';

function page(lang: Language, markdown: string): string {
  const document: MarkdownDocument = {
    ...newDocument(lang, 'x.md', 1),
    siteLanguages: ['ar', 'en'],
    href: (target) => ({ href: `https://site.example/${Object.values(target).join('/')}` }),
  };
  return render(parse(markdown, document), document);
}
const ar = (markdown: string): string => page('ar', markdown);
const en = (markdown: string): string => page('en', markdown);
const indexMd = (markdown: string): string => htmlToMarkdown([en(markdown)]);
const passage = (text: string): string | undefined =>
  passageDirective(
    [text],
    { block: 0, offset: text.length / 2 },
    { block: 0, offset: text.length / 2 + 20 },
    'en',
  );

const fill = (part: string) => (length: number) => part.repeat(length / part.length);
const numbered =
  (part: (number: number) => string, join = ' ') =>
  (length: number) =>
    Array.from({ length: length / part(1).length }, (_, i) => part(i)).join(join);

interface Case {
  readonly what: string;
  /** A text of about so many characters. */
  readonly text: (length: number) => string;
  readonly read: (text: string) => unknown;
}

export const texts: readonly Case[] = [
  { what: 'unclosed brackets in Arabic', text: fill('a['), read: ar },
  { what: 'unclosed brackets in English', text: fill('['), read: en },
  { what: 'unclosed brackets of images', text: fill('!['), read: en },
  { what: 'unclosed brackets of another script', text: fill('a («'), read: ar },
  { what: 'brackets that close nothing', text: fill('a)) '), read: ar },
  { what: 'digits', text: fill('1'), read: ar },
  { what: 'digits with commas', text: fill('1,'), read: ar },
  { what: 'ranges', text: fill('1 – 1-'), read: ar },
  { what: 'telephone numbers', text: fill('+1 ('), read: ar },
  { what: 'signs before a word', text: (length) => `${fill('@')(length)}a`, read: ar },
  { what: 'quotations with a source', text: fill('> a\n> — b\n\n'), read: en },
  { what: 'spaces inside a heading’s id', text: (length) => `## a {#x${fill(' ')(length)}y}`, read: en },
  { what: 'spaces after a heading’s id', text: (length) => `## a {#x}${fill(' ')(length)}y`, read: en },
  { what: 'spaces after an early id', text: (length) => `## {#x}${fill(' ')(length)}\\`, read: en },
  { what: 'braces in a heading', text: (length) => `## a ${fill('{#')(length)}}`, read: en },
  { what: 'headings with the same id', text: fill('## a {#x}\n\n'), read: en },
  { what: 'marks of direction', text: fill(' ## {\u200f '), read: ar },
  {
    what: 'brackets in read-more',
    text: (length) => `::: read-more\n- ${fill('](')(length)}\n:::`,
    read: en,
  },
  { what: 'blocks that are never closed', text: fill('::: read-more\n- a\n\n'), read: en },
  { what: 'unclosed notes in the text', text: fill('^['), read: en },
  { what: 'unclosed mentions', text: fill('[^'), read: en },
  { what: 'cells', text: (length) => `| a |\n|---|\n${fill('| b ')(length)}|`, read: en },
  {
    what: 'brackets after an address',
    text: (length) => `https://a.b/${fill(')')(length)}`,
    read: commentParagraphs,
  },
  { what: 'addresses in a comment', text: fill('https://a.b/)))'), read: commentParagraphs },
  { what: 'blank lines in a comment', text: (length) => `a${fill('\n ')(length)}b`, read: commentParagraphs },
  { what: 'email addresses', text: fill('a@b.'), read: mailsIn },
  { what: 'passages of repeated words', text: fill('word '), read: passage },
];

/** Texts whose pages become index.md files again. */
export const conversions: readonly Case[] = [
  {
    what: 'links by reference',
    text: (length) =>
      `${numbered((i) => `[a][r${i}]`)(length)}\n\n${numbered((i) => `[r${i}]: https://e.org/${i}`, '\n')(length)}`,
    read: indexMd,
  },
  { what: 'links', text: numbered((i) => `[a](https://e.org/${i})`), read: indexMd },
  { what: 'paragraphs', text: fill('a\n\n'), read: indexMd },
  { what: 'emphasis', text: fill('*a*'), read: indexMd },
  {
    what: 'notes',
    text: (length) =>
      `${numbered((i) => `[^${i}]`)(length)}\n\n${numbered((i) => `[^${i}]: a`, '\n\n')(length)}`,
    read: indexMd,
  },
  { what: 'mentions of one note', text: (length) => `${fill('[^a] ')(length)}\n\n[^a]: b`, read: indexMd },
  { what: 'notes in the text', text: fill('^[a] '), read: indexMd },
];
